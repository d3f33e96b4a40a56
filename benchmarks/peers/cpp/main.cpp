// The workloads of benchmarks/Runtime in C++20 coroutines: `main WORKLOAD SECONDS` prints a line of JSON for each variant of it.

#include "loop.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <malloc.h>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>

using namespace std::chrono_literals;

namespace {

constexpr long million = 1'000'000;

// ---- what runs a main coroutine

Detached drive(Task<long> &main, bool &is_done, long &result) {
    result = co_await main;
    is_done = true;
}

long run(Task<long> main) {
    bool is_done = false;
    long result = 0;
    drive(main, is_done, result);
    loop.run([&] { return is_done; });
    return result;
}

void check(bool is_right) {
    if (!is_right) {
        std::fputs("a workload did not do what it should\n", stderr);
        std::exit(1);
    }
}

// ---- the workloads: each does its operations once and returns how many

Task<long> fib(int n) {
    if (n < 2)
        co_return n;
    co_return co_await fib(n - 1) + co_await fib(n - 2);
}

long calls(int n) { return n < 2 ? 1 : 1 + calls(n - 1) + calls(n - 2); }

long call() {
    check(run(fib(27)) == 196'418);
    return calls(27);
}

Task<long> nested(int depth) {
    if (depth > 1)
        co_return 1 + co_await nested(depth - 1);
    co_await Yield{};
    co_return 1;
}

Task<long> repeat_nested(int depth, int times) {
    long sum = 0;
    for (int i = 0; i < times; i++)
        sum += co_await nested(depth);
    co_return sum;
}

long chain() { return run(repeat_nested(50, 10'000)); }

Task<long> turns(long times) {
    for (long i = 0; i < times; i++)
        co_await Yield{};
    co_return times;
}

long yield() { return run(turns(million)); }

Detached yield_once(long &done) {
    co_await Yield{};
    done++;
}

Task<long> spawn_all() {
    long done = 0;
    for (long i = 0; i < million; i++)
        yield_once(done);
    while (done < million)
        co_await Yield{};
    co_return done;
}

long spawn() { return run(spawn_all()); }

Detached sleep_once(Loop::Clock::time_point due, long &done) {
    co_await Sleep{due};
    done++;
}

Task<long> sleep_all() {
    std::mt19937 random(1);
    long done = 0;
    for (long i = 0; i < million; i++)
        sleep_once(Loop::Clock::now() + std::chrono::milliseconds(random() % 500), done);
    while (done < million)
        co_await Sleep{Loop::Clock::now() + 10ms};
    co_return done;
}

long timers() { return run(sleep_all()); }

Detached send(Slot<long> &slot, long times) {
    for (long i = 0; i < times; i++)
        co_await slot.put(i);
}

Task<long> play(long times) {
    Slot<long> slot;
    send(slot, times);
    for (long i = 0; i < times; i++)
        check(co_await slot.get() == i);
    co_return times;
}

long pingpong() { return run(play(200'000)); }

struct Gathering {
    std::vector<long> results;
    std::size_t left;
    std::coroutine_handle<> waiter;

    bool await_ready() { return left == 0; }
    void await_suspend(std::coroutine_handle<> frame) { waiter = frame; }
    void await_resume() {}
};

Task<long> value_of(long item) {
    co_await Yield{};
    co_return item;
}

Detached gather_one(Task<long> task, Gathering &gathering, std::size_t index) {
    gathering.results[index] = co_await task;
    if (--gathering.left == 0 && gathering.waiter)
        loop.post(gathering.waiter);
}

Task<long> gather_all(int width, int times) {
    for (int i = 0; i < times; i++) {
        Gathering gathering{std::vector<long>(width), static_cast<std::size_t>(width), {}};
        for (int item = 0; item < width; item++)
            gather_one(value_of(item), gathering, item);
        co_await gathering;
        check(gathering.results[width - 1] == width - 1);
    }
    co_return static_cast<long>(width) * times;
}

long fan() { return run(gather_all(1'000, 50)); }

Detached contend(Mutex &mutex, long &count, int &left, int times) {
    for (int i = 0; i < times; i++) {
        co_await mutex.acquire();
        long value = count;
        co_await Yield{};
        count = value + 1;
        mutex.release();
    }
    left--;
}

Task<long> contend_all(int coroutines, int times) {
    Mutex mutex;
    long count = 0;
    int left = coroutines;
    for (int i = 0; i < coroutines; i++)
        contend(mutex, count, left, times);
    while (left > 0)
        co_await Yield{};
    co_return count;
}

long lock() { return run(contend_all(100, 500)); }

Generator<long> items(long count, bool suspends) {
    for (long i = 0; i < count; i++) {
        if (suspends)
            co_await Yield{};
        co_yield i;
    }
}

Task<long> consume(bool suspends) {
    auto sequence = items(million, suspends);
    long count = 0;
    while (auto item = co_await sequence.next())
        count += *item >= 0;
    co_return count;
}

long iterator() { return run(consume(false)); }
long suspending_iterator() { return run(consume(true)); }

Task<long> failing(int depth) {
    if (depth > 1)
        co_return 1 + co_await failing(depth - 1);
    co_await Yield{};
    throw std::runtime_error("late");
}

Task<long> catch_all(int times) {
    long caught = 0;
    for (int i = 0; i < times; i++) {
        try {
            co_await failing(20);
        } catch (const std::runtime_error &) {
            caught++;
        }
    }
    co_return caught;
}

long throwing() { return run(catch_all(500)); }

struct Posted {
    long count = 0;
    std::coroutine_handle<> waiter;
};

Task<long> receive_all() {
    struct Wait {
        Posted &posted;
        bool await_ready() { return false; }
        void await_suspend(std::coroutine_handle<> frame) { posted.waiter = frame; }
        void await_resume() {}
    };
    Posted posted;
    std::thread poster([&] {
        for (long i = 0; i < million; i++) {
            loop.post_threadsafe(
                [](void *state) {
                    auto &posted = *static_cast<Posted *>(state);
                    if (++posted.count == million)
                        loop.post(posted.waiter);
                },
                &posted);
        }
    });
    co_await Wait{posted};
    poster.join();
    co_return posted.count;
}

long post() { return run(receive_all()); }

// ---- measuring

void print(const char *workload, const char *variant, const std::string &nanoseconds, const std::string &bytes) {
    std::printf("{\"workload\": \"%s\", \"subject\": \"C++20%s\", \"ns_per_op\": %s, \"bytes_per_op\": %s}\n", workload, variant, nanoseconds.c_str(), bytes.c_str());
}

double now(bool of_processor) {
    timespec time;
    clock_gettime(of_processor ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

// The best of the rounds that fit into the time, three at least. Where waiting is part of the work, processor time counts.
void measure(const char *workload, const char *variant, long (*work)(), double seconds) {
    bool of_processor = std::string(workload) == "timers";
    double best = 1e300, end = now(false) + seconds * 1e9;
    for (int round = 0; round < 3 || now(false) < end; round++) {
        double start = now(of_processor);
        long operations = work();
        best = std::min(best, (now(of_processor) - start) / operations);
    }
    print(workload, variant, std::to_string(best), "null");
}

void measure_memory() {
    auto taken = [] {
        auto info = mallinfo2();
        return info.uordblks + info.hblkhd;
    };
    auto before = taken();
    long done = 0;
    for (long i = 0; i < million; i++)
        sleep_once(Loop::Clock::now() + 1h, done);
    print("memory", "", "null", std::to_string(static_cast<double>(taken() - before) / million));
}

} // namespace

int main(int, char **arguments) {
    std::string workload = arguments[1];
    double seconds = std::atof(arguments[2]);
    struct {
        const char *workload, *variant;
        long (*work)();
    } const all[] = {
        {"call", "", call}, {"chain", "", chain}, {"yield", "", yield}, {"spawn", "", spawn}, {"timers", "", timers}, {"pingpong", "", pingpong}, {"fan", "", fan},
        {"lock", "", lock}, {"iterator", "", iterator}, {"iterator", " (suspending)", suspending_iterator}, {"throw", "", throwing}, {"post", "", post},
    };
    for (auto &one : all)
        if (workload == one.workload)
            measure(one.workload, one.variant, one.work, seconds);
    if (workload == "memory")
        measure_memory();
}

// A single-threaded loop over C++20 coroutines, as small as it can be: a ring of ready handles, a heap of timers, an inbox for other threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <coroutine>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <utility>
#include <vector>

class Loop {
public:
    using Clock = std::chrono::steady_clock;

    void post(std::coroutine_handle<> ready) {
        if (tail - head == slots.size())
            grow();
        slots[tail++ & (slots.size() - 1)] = ready;
    }

    void post_at(Clock::time_point due, std::coroutine_handle<> sleeper) {
        timers.push_back({due, sleeper});
        std::push_heap(timers.begin(), timers.end());
    }

    // From any thread.
    void post_threadsafe(void (*callback)(void *), void *state) {
        bool was_empty;
        {
            std::lock_guard lock(mutex);
            was_empty = inbox.empty();
            inbox.push_back({callback, state});
            has_mail.store(true, std::memory_order_release);
        }
        if (was_empty)
            arrived.notify_one();
    }

    // Until `is_done`; rounds of all that is ready, with the timers and the other threads between them.
    template <class Done> void run(Done is_done) {
        while (!is_done()) {
            if (head == tail || has_mail.load(std::memory_order_acquire))
                take_inbox(head == tail);
            if (!timers.empty())
                fire();
            for (auto left = tail - head; left > 0; left--)
                slots[head++ & (slots.size() - 1)].resume();
        }
    }

private:
    struct Timer {
        Clock::time_point due;
        std::coroutine_handle<> sleeper;
        bool operator<(const Timer &other) const { return due > other.due; }
    };

    struct Callback {
        void (*call)(void *);
        void *state;
    };

    void fire() {
        auto now = Clock::now();
        while (!timers.empty() && timers.front().due <= now) {
            std::pop_heap(timers.begin(), timers.end());
            post(timers.back().sleeper);
            timers.pop_back();
        }
    }

    void take_inbox(bool is_idle) {
        {
            std::unique_lock lock(mutex);
            if (is_idle && inbox.empty()) {
                if (timers.empty())
                    arrived.wait(lock, [this] { return !inbox.empty(); });
                else
                    arrived.wait_until(lock, timers.front().due, [this] { return !inbox.empty(); });
            }
            if (inbox.empty())
                return;
            std::swap(inbox, taken);
            has_mail.store(false, std::memory_order_release);
        }
        for (auto [call, state] : taken)
            call(state);
        taken.clear();
    }

    void grow() {
        std::vector<std::coroutine_handle<>> larger(slots.size() * 2);
        std::size_t count = tail - head;
        for (std::size_t i = 0; i < count; i++)
            larger[i] = slots[(head + i) & (slots.size() - 1)];
        slots = std::move(larger);
        head = 0;
        tail = count;
    }

    std::vector<std::coroutine_handle<>> slots = std::vector<std::coroutine_handle<>>(256);
    std::size_t head = 0, tail = 0;
    std::vector<Timer> timers;
    std::mutex mutex;
    std::condition_variable arrived;
    std::atomic<bool> has_mail = false;
    std::vector<Callback> inbox, taken;
};

inline Loop loop;

// Starts when it is awaited, and goes on with its caller when it ends, by a jump.
template <class T> class [[nodiscard]] Task {
public:
    struct promise_type {
        std::coroutine_handle<> caller = std::noop_coroutine();
        T value{};
        std::exception_ptr error;

        Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        auto final_suspend() noexcept {
            struct ToCaller {
                bool await_ready() noexcept { return false; }
                std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> ended) noexcept { return ended.promise().caller; }
                void await_resume() noexcept {}
            };
            return ToCaller{};
        }
        void return_value(T result) { value = std::move(result); }
        void unhandled_exception() { error = std::current_exception(); }
    };

    Task(Task &&other) noexcept : frame(std::exchange(other.frame, {})) {}
    ~Task() {
        if (frame)
            frame.destroy();
    }

    bool await_ready() { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) {
        frame.promise().caller = caller;
        return frame;
    }
    T await_resume() {
        if (frame.promise().error)
            std::rethrow_exception(frame.promise().error);
        return std::move(frame.promise().value);
    }

private:
    explicit Task(std::coroutine_handle<promise_type> frame) : frame(frame) {}

    std::coroutine_handle<promise_type> frame;
};

// Runs at once up to its first suspension, on its own, and frees itself.
struct Detached {
    struct promise_type {
        Detached get_return_object() { return {}; }
        std::suspend_never initial_suspend() noexcept { return {}; }
        std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { std::terminate(); }
    };
};

struct Yield {
    bool await_ready() { return false; }
    void await_suspend(std::coroutine_handle<> frame) { loop.post(frame); }
    void await_resume() {}
};

struct Sleep {
    Loop::Clock::time_point due;

    bool await_ready() { return false; }
    void await_suspend(std::coroutine_handle<> frame) { loop.post_at(due, frame); }
    void await_resume() {}
};

// Items in the order of their making, with an end that the consumer sees.
template <class T> class Generator {
public:
    struct promise_type {
        std::coroutine_handle<> consumer;
        const T *item = nullptr;

        struct ToConsumer {
            bool await_ready() noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> frame) noexcept { return frame.promise().consumer; }
            void await_resume() noexcept {}
        };

        Generator get_return_object() { return Generator(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        ToConsumer final_suspend() noexcept {
            item = nullptr;
            return {};
        }
        ToConsumer yield_value(const T &next) {
            item = &next;
            return {};
        }
        void return_void() {}
        void unhandled_exception() { std::terminate(); }
    };

    Generator(Generator &&other) noexcept : frame(std::exchange(other.frame, {})) {}
    ~Generator() {
        if (frame)
            frame.destroy();
    }

    // The next item, or null.
    auto next() {
        struct Step {
            std::coroutine_handle<promise_type> frame;

            bool await_ready() { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<> consumer) {
                frame.promise().consumer = consumer;
                return frame;
            }
            const T *await_resume() { return frame.promise().item; }
        };
        return Step{frame};
    }

private:
    explicit Generator(std::coroutine_handle<promise_type> frame) : frame(frame) {}

    std::coroutine_handle<promise_type> frame;
};

// First come, first served; whoever releases it hands it to the next.
class Mutex {
public:
    auto acquire() {
        struct Acquire {
            Mutex &mutex;

            bool await_ready() { return !std::exchange(mutex.is_held, true); }
            void await_suspend(std::coroutine_handle<> frame) { mutex.waiting.push_back(frame); }
            void await_resume() {}
        };
        return Acquire{*this};
    }

    void release() {
        if (waiting.empty()) {
            is_held = false;
            return;
        }
        loop.post(waiting.front());
        waiting.pop_front();
    }

private:
    bool is_held = false;
    std::deque<std::coroutine_handle<>> waiting;
};

// A queue with room for one; one producer, one consumer.
template <class T> class Slot {
public:
    auto put(T value) {
        struct Put {
            Slot &slot;
            T value;

            bool await_ready() { return !slot.is_full; }
            void await_suspend(std::coroutine_handle<> frame) { slot.producer = frame; }
            void await_resume() {
                slot.item = std::move(value);
                slot.is_full = true;
                wake(slot.consumer);
            }
        };
        return Put{*this, std::move(value)};
    }

    auto get() {
        struct Get {
            Slot &slot;

            bool await_ready() { return slot.is_full; }
            void await_suspend(std::coroutine_handle<> frame) { slot.consumer = frame; }
            T await_resume() {
                slot.is_full = false;
                wake(slot.producer);
                return std::move(slot.item);
            }
        };
        return Get{*this};
    }

private:
    static void wake(std::coroutine_handle<> &waiter) {
        if (waiter)
            loop.post(std::exchange(waiter, {}));
    }

    T item{};
    bool is_full = false;
    std::coroutine_handle<> producer, consumer;
};

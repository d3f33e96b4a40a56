"""The workloads of benchmarks/Runtime in Python's asyncio: `asyncio_peer.py WORKLOAD SECONDS` prints a line of JSON for each variant of it."""

import asyncio
import functools
import gc
import json
import random
import sys
import threading
import time

MILLION = 1_000_000


async def fib(n):
    return n if n < 2 else await fib(n - 1) + await fib(n - 2)


def call():
    n = 22
    calls = [1, 1]
    for i in range(2, n + 1):
        calls.append(1 + calls[i - 1] + calls[i - 2])
    return calls[n], fib(n)


async def nested(depth):
    if depth > 1:
        return 1 + await nested(depth - 1)
    await asyncio.sleep(0)
    return 1


def chain():
    depth, times = 50, 2_000

    async def repeat():
        for _ in range(times):
            await nested(depth)

    return depth * times, repeat()


def yielding():
    times = 200_000

    async def turn():
        for _ in range(times):
            await asyncio.sleep(0)

    return times, turn()


def spawn():
    async def main():
        done = 0

        async def one():
            nonlocal done
            await asyncio.sleep(0)
            done += 1

        tasks = [asyncio.create_task(one()) for _ in range(MILLION)]
        while done < len(tasks):
            await asyncio.sleep(0)

    return MILLION, main()


def timers():
    async def main():
        chance = random.Random(1)
        tasks = [asyncio.create_task(asyncio.sleep(chance.random() * 0.5)) for _ in range(MILLION)]
        for task in tasks:
            await task

    return MILLION, main()


def pingpong():
    times = 50_000

    async def send(queue):
        for i in range(times):
            await queue.put(i)

    async def main():
        queue = asyncio.Queue(maxsize=1)
        sender = asyncio.create_task(send(queue))
        for _ in range(times):
            await queue.get()
        await sender

    return times, main()


def fan():
    width, times = 1_000, 50

    async def one(item):
        await asyncio.sleep(0)
        return item

    async def main():
        for _ in range(times):
            sum(await asyncio.gather(*(one(item) for item in range(width))))

    return width * times, main()


def lock():
    coroutines, times = 100, 200

    async def main():
        guard = asyncio.Lock()
        count = 0

        async def contend():
            nonlocal count
            for _ in range(times):
                async with guard:
                    value = count
                    await asyncio.sleep(0)
                    count = value + 1

        await asyncio.gather(*(contend() for _ in range(coroutines)))
        assert count == coroutines * times

    return coroutines * times, main()


def iterator(suspends):
    count = 100_000

    async def items():
        for i in range(count):
            if suspends:
                await asyncio.sleep(0)
            yield i

    async def main():
        total = 0
        async for item in items():
            total += item

    return count, main()


async def failing(depth):
    if depth > 1:
        return 1 + await failing(depth - 1)
    await asyncio.sleep(0)
    raise TimeoutError


def throw():
    depth, times = 20, 1_000

    async def main():
        for _ in range(times):
            try:
                await failing(depth)
            except TimeoutError:
                pass

    return times, main()


async def sleeping(depth):
    if depth > 1:
        return 1 + await sleeping(depth - 1)
    await asyncio.sleep(3600)
    return 1


def cancel():
    depth, times = 20, 1_000

    async def main():
        for _ in range(times):
            task = asyncio.create_task(sleeping(depth))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
            assert task.cancelled()

    return times, main()


def await_future(is_done):
    times = 100_000

    async def main():
        loop = asyncio.get_running_loop()
        done = loop.create_future()
        done.set_result(1)
        for _ in range(times):
            if is_done:
                await done
            else:
                later = loop.create_future()
                loop.call_soon(later.set_result, 1)
                await later

    return times, main()


def post():
    times = 100_000

    async def main():
        loop = asyncio.get_running_loop()
        done = asyncio.Event()
        count = 0

        def add():
            nonlocal count
            count += 1
            if count == times:
                done.set()

        def run():
            for _ in range(times):
                loop.call_soon_threadsafe(add)

        poster = threading.Thread(target=run)
        poster.start()
        await done.wait()
        poster.join()

    return times, main()


WORKLOADS = {
    "call": {"": call},
    "chain": {"": chain},
    "yield": {"": yielding},
    "spawn": {"": spawn},
    "timers": {"": timers},
    "pingpong": {"": pingpong},
    "fan": {"": fan},
    "lock": {"": lock},
    "iterator": {"": functools.partial(iterator, False), "suspending": functools.partial(iterator, True)},
    "throw": {"": throw},
    "cancel": {"": cancel},
    "task": {"completed": functools.partial(await_future, True), "pending": functools.partial(await_future, False)},
    "post": {"": post},
}


def measure(workload, make, seconds):
    """The best of the rounds that fit into the time, in nanoseconds for each operation. Where waiting is part of the work, processor time counts."""
    clock = time.process_time if workload == "timers" else time.perf_counter
    best = float("inf")
    end = time.perf_counter() + seconds
    while best == float("inf") or time.perf_counter() < end:
        gc.collect()
        operations, main = make()
        start = clock()
        asyncio.run(main)
        best = min(best, (clock() - start) / operations * 1e9)
    return best


def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * 4096


async def memory():
    """Bytes that a sleeping task takes, as the system sees them."""
    before = resident()
    tasks = [asyncio.create_task(asyncio.sleep(3600)) for _ in range(MILLION)]
    await asyncio.sleep(0)
    taken = resident() - before
    print_result("memory", "", None, taken / len(tasks))
    sys.stdout.flush()
    import os
    os._exit(0)  # a million cancels are not what is asked


def print_result(workload, variant, nanoseconds, size):
    subject = "Python asyncio" + (f" ({variant})" if variant else "")
    print(json.dumps({"workload": workload, "subject": subject, "ns_per_op": nanoseconds, "bytes_per_op": size}))


def main():
    workload, seconds = sys.argv[1], float(sys.argv[2])
    if workload == "memory":
        asyncio.run(memory())
    for variant, make in WORKLOADS.get(workload, {}).items():
        print_result(workload, variant, measure(workload, make, seconds), None)


main()

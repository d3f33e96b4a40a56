"""Waiting for all throws nothing, and turns pass even when all have ended."""
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay / 1000)
    if name == "b":
        raise ValueError(name)
    return name


async def main():
    tasks = [asyncio.create_task(work(n, d), name=n) for n, d in (("a", 20), ("b", 10))]
    done, pending = await asyncio.wait(tasks)
    print(sorted(t.get_name() for t in done), len(pending))
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "turn 1")
    loop.call_soon(loop.call_soon, print, "turn 2")
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending), repr(tasks[1].exception()))


asyncio.run(main())

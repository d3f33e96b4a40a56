"""One that never waits has ended at once, with its result or its failure, and awaiting it takes no turn."""
import asyncio


async def quick(fails):
    await nested()
    if fails:
        raise ValueError("failed")
    return "result"


async def nested():
    print("nested")


def eager(coro):
    return asyncio.Task(coro, loop=asyncio.get_running_loop(), eager_start=True)


async def main():
    asyncio.get_running_loop().call_soon(print, "a turn")
    done = eager(quick(False))
    print(done.done(), done.result(), await done)
    failed = eager(quick(True))
    print(failed.done())
    try:
        await failed
    except ValueError as e:
        print(e)
    print(*await asyncio.gather(done, eager(quick(False))))
    await asyncio.sleep(0)


asyncio.run(main())

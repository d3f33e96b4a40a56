"""Told to return exceptions, it waits for all and throws nothing."""
import asyncio


async def work(name, delay, fails):
    await asyncio.sleep(delay / 1000)
    if fails:
        raise ValueError(name)
    return name


async def cancels_itself():
    asyncio.current_task().cancel("own")
    await asyncio.sleep(0)


async def main():
    for r in await asyncio.gather(
        work("a", 20, False), work("b", 10, True), cancels_itself(), return_exceptions=True
    ):
        print(type(r).__name__, "" if isinstance(r, asyncio.CancelledError) else r)


asyncio.run(main())

"""Told to return exceptions and cancelled, it waits for all children, then throws the cancel all the same."""
import asyncio


async def sleeper(name, cleaning, swallows):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(cleaning / 1000)
        print(name, "cleaned")
        if not swallows:
            raise


async def main():
    async def gathers():
        try:
            await asyncio.gather(sleeper("a", 10, False), sleeper("b", 30, True), return_exceptions=True)
        except asyncio.CancelledError:
            print("gather is over")
            raise

    task = asyncio.create_task(gathers())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it")


asyncio.run(main())

"""A cancelled wait ends with the lock held again."""
import asyncio


async def wait(condition):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError:
            print("cancelled, locked:", condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(wait(condition))
    await asyncio.sleep(0)
    async with condition:
        task.cancel()
        await asyncio.sleep(0.01)
        print("it has to wait for the lock:", not task.done())
    try:
        await task
    except asyncio.CancelledError:
        print("ended, locked:", condition.locked())


asyncio.run(main())

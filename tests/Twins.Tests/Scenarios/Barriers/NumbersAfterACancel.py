"""The numbers of a meeting, when one that had come was cancelled."""
import asyncio


async def come(barrier, name):
    print(name, await barrier.wait())


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(come(barrier, name)) for name in "ab"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0.01)
    tasks += [asyncio.create_task(come(barrier, name)) for name in "cd"]
    for task in tasks[1:]:
        await task


asyncio.run(main())

"""Those that come too many wait for the next meeting, also while the last one is still leaving."""
import asyncio


async def come(barrier, name):
    index = await barrier.wait()
    print(name, index)


async def main():
    barrier = asyncio.Barrier(2)
    tasks = [asyncio.create_task(come(barrier, name)) for name in "abcdef"]
    for task in tasks:
        await task
    print(barrier.n_waiting)


asyncio.run(main())

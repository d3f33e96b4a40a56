"""The same parties meet several times."""
import asyncio


async def come(barrier, name):
    for meeting in range(3):
        index = await barrier.wait()
        print(name, meeting, index)


async def main():
    barrier = asyncio.Barrier(2)
    tasks = [asyncio.create_task(come(barrier, name)) for name in "ab"]
    for task in tasks:
        await task


asyncio.run(main())

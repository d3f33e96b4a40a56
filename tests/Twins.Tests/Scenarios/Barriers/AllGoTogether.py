"""All wait for the last one; each gets a number of its own."""
import asyncio


async def come(barrier, name, after):
    await asyncio.sleep(after)
    print(name, "comes", barrier.n_waiting)
    index = await barrier.wait()
    print(name, "goes on", index)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    tasks = [asyncio.create_task(come(barrier, name, after)) for name, after in [("a", 0.02), ("b", 0.01), ("c", 0.03)]]
    for task in tasks:
        await task
    print(barrier.n_waiting)


asyncio.run(main())

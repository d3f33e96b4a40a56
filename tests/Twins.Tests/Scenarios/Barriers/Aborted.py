"""An aborted barrier is an error for those that wait and for all that come."""
import asyncio


async def come(barrier, name):
    try:
        await barrier.wait()
        print(name, "goes on")
    except asyncio.BrokenBarrierError:
        print(name, "broken")


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(come(barrier, name)) for name in "ab"]
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    print(barrier.broken, barrier.n_waiting)
    for task in tasks:
        await task
    await come(barrier, "late")
    await barrier.reset()
    print(barrier.broken)
    tasks = [asyncio.create_task(come(barrier, name)) for name in "cde"]
    for task in tasks:
        await task


asyncio.run(main())

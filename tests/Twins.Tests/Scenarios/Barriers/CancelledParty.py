"""One that is cancelled has not come: the others wait for somebody else."""
import asyncio


async def come(barrier, name):
    try:
        print(name, await barrier.wait())
    except asyncio.CancelledError:
        print(name, "cancelled", barrier.n_waiting)
        raise


async def main():
    barrier = asyncio.Barrier(2)
    first = asyncio.create_task(come(barrier, "a"))
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.sleep(0.01)
    print(barrier.n_waiting, barrier.broken)
    second = asyncio.create_task(come(barrier, "b"))
    await asyncio.sleep(0.01)
    print(barrier.n_waiting, second.done())
    await come(barrier, "c")
    await second


asyncio.run(main())

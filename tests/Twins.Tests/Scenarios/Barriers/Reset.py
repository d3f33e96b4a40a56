"""A reset sends away those that wait; the barrier is whole afterwards."""
import asyncio


async def come(barrier, name):
    try:
        print(name, await barrier.wait())
    except asyncio.BrokenBarrierError:
        print(name, "sent away")


async def main():
    barrier = asyncio.Barrier(2)
    await barrier.reset()
    waiting = asyncio.create_task(come(barrier, "a"))
    await asyncio.sleep(0)
    await barrier.reset()
    print("reset", barrier.n_waiting, barrier.broken)
    late = asyncio.create_task(come(barrier, "b"))
    await waiting
    print("broken:", barrier.broken)
    await come(barrier, "c")
    await late


asyncio.run(main())

"""An error in the block releases the lock."""
import asyncio


async def fail(lock):
    async with lock:
        await asyncio.sleep(0)
        raise KeyError("in the block")


async def main():
    lock = asyncio.Lock()
    failing = asyncio.create_task(fail(lock))
    await asyncio.sleep(0)
    async with lock:
        print("next has it, the first has ended:", failing.done())
    try:
        await failing
    except KeyError as e:
        print(type(e).__name__, lock.locked())


asyncio.run(main())

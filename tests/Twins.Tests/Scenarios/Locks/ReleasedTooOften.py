"""Releasing a lock that nobody holds is an error, also while it is on its way to a waiter."""
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print(type(e).__name__)
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(type(e).__name__, "on its way")
    await waiter
    print(lock.locked())
    lock.release()
    print(lock.locked())


asyncio.run(main())

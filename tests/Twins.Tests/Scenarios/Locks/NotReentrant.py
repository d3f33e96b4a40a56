"""Who asks again for the lock that it holds waits for itself, until it is cancelled."""
import asyncio


async def twice(lock):
    async with lock:
        print("once")
        async with lock:
            print("never")


async def main():
    lock = asyncio.Lock()
    task = asyncio.create_task(twice(lock))
    await asyncio.sleep(0.01)
    print("waits:", not task.done(), lock.locked())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", lock.locked())


asyncio.run(main())

"""A waiter that was given the lock and is cancelled before its turn passes it on."""
import asyncio


async def work(lock, name):
    try:
        async with lock:
            print(name, "has it")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(work(lock, name)) for name in "abc"]
    await asyncio.sleep(0)
    lock.release()
    tasks[0].cancel()
    await tasks[1]
    await tasks[2]
    print(tasks[0].cancelled(), lock.locked())


asyncio.run(main())

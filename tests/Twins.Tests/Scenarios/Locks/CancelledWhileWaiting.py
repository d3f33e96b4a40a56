"""A waiter that is cancelled leaves the queue; the others keep their places."""
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
    tasks[1].cancel()
    await asyncio.sleep(0)
    lock.release()
    await tasks[0]
    await tasks[2]
    print(tasks[1].cancelled(), lock.locked())


asyncio.run(main())

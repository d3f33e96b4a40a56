"""When every waiter was cancelled, the next one need not wait."""
import asyncio


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(lock.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    lock.release()
    print("released")
    await lock.acquire()
    print("acquired at once:", [task.done() for task in tasks])
    await asyncio.sleep(0)
    print([task.cancelled() for task in tasks], lock.locked())


asyncio.run(main())

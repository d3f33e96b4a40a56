"""A cancelled waiter leaves its place; no permit is lost."""
import asyncio


async def take(semaphore, name):
    try:
        await semaphore.acquire()
        print(name, "has one")
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    tasks = [asyncio.create_task(take(semaphore, name)) for name in "abc"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    tasks[1].cancel()
    await asyncio.sleep(0)
    semaphore.release()
    await tasks[2]
    print("locked:", semaphore.locked())
    semaphore.release()
    print("locked:", semaphore.locked())


asyncio.run(main())

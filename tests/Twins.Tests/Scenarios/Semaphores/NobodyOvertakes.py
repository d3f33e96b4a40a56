"""While somebody is on the way to its permit, a newcomer waits, even when there are permits left."""
import asyncio


async def take(semaphore, name):
    await semaphore.acquire()
    print(name, "has one")


async def main():
    semaphore = asyncio.Semaphore(0)
    first = asyncio.create_task(take(semaphore, "first"))
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    print("locked:", semaphore.locked())
    second = asyncio.create_task(take(semaphore, "second"))
    await semaphore.acquire()
    print("main has one")
    semaphore.release()
    await first
    await second
    print("locked:", semaphore.locked())


asyncio.run(main())

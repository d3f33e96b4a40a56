"""Who was given a permit and is cancelled before its turn passes it on."""
import asyncio


async def take(semaphore, name):
    try:
        await semaphore.acquire()
        print(name, "has one")
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(take(semaphore, name)) for name in "abc"]
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    tasks[0].cancel()
    await tasks[1]
    await tasks[2]
    print("locked:", semaphore.locked())
    semaphore.release()
    print("locked:", semaphore.locked())


asyncio.run(main())

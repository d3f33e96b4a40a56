"""Each release wakes one, in order, and those that asked last go on last."""
import asyncio


async def take(semaphore, name):
    await semaphore.acquire()
    print(name, "has one")
    await asyncio.sleep(0)
    print(name, "returns it")
    semaphore.release()


async def main():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(take(semaphore, name)) for name in "abcdef"]
    await asyncio.sleep(0)
    for _ in range(3):
        semaphore.release()
    for task in tasks:
        await task


asyncio.run(main())

"""The lock goes to the waiting ones in the order in which they came."""
import asyncio


async def work(lock, name):
    print(name, "asks, locked:", lock.locked())
    async with lock:
        print(name, "has it")
        await asyncio.sleep(0.01)
        print(name, "leaves")


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(work(lock, name)) for name in "abcd"]
    for task in tasks:
        await task
    print("locked:", lock.locked())


asyncio.run(main())

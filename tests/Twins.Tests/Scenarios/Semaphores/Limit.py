"""Only so many at a time, the others in the order in which they came."""
import asyncio


async def work(semaphore, name):
    async with semaphore:
        print(name, "begins, locked:", semaphore.locked())
        await asyncio.sleep(0.01)
        print(name, "ends")


async def main():
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(work(semaphore, name)) for name in "abcde"]
    for task in tasks:
        await task
    print("locked:", semaphore.locked())


asyncio.run(main())

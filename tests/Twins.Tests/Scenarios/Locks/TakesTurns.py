"""Who releases and asks again goes to the end of the queue."""
import asyncio


async def work(lock, name):
    for turn in range(3):
        async with lock:
            print(name, turn)
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(work(lock, name)) for name in "abc"]
    for task in tasks:
        await task


asyncio.run(main())

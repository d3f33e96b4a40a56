"""Those that wait for items get them in the order in which they came."""
import asyncio


async def get(queue, name):
    print(name, "got", await queue.get(), "left", queue.qsize())


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(get(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    for item in range(3):
        queue.put_nowait(item)
    print("put", queue.qsize())
    for task in tasks:
        await task


asyncio.run(main())

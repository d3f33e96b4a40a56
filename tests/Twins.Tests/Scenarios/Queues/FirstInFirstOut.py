"""Items come out in the order in which they were put."""
import asyncio


async def main():
    queue = asyncio.Queue()
    print(queue.empty(), queue.full(), queue.qsize(), queue.maxsize)
    for item in 3, 1, 2:
        await queue.put(item)
    print(queue.empty(), queue.full(), queue.qsize())
    print(await queue.get(), queue.get_nowait(), await queue.get())
    print(queue.empty())


asyncio.run(main())

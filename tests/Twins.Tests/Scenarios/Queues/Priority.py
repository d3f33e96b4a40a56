"""The smallest first; a getter that waited gets what is smallest when it runs."""
import asyncio


async def get(queue):
    print("waited for", await queue.get())


async def main():
    queue = asyncio.PriorityQueue()
    task = asyncio.create_task(get(queue))
    await asyncio.sleep(0)
    for item in 5, 1, 4:
        queue.put_nowait(item)
    await task
    for item in 3, 9, 2, 6, 1:
        await queue.put(item)
    print([queue.get_nowait() for _ in range(queue.qsize())])


asyncio.run(main())

"""Those that wait for room are told; what is in the queue stays."""
import asyncio


async def put(queue, item):
    try:
        await queue.put(item)
        print("put", item)
    except asyncio.QueueShutDown:
        print(item, "refused")


async def main():
    queue = asyncio.Queue(1)
    tasks = [asyncio.create_task(put(queue, item)) for item in range(3)]
    await asyncio.sleep(0)
    queue.shutdown()
    for task in tasks:
        await task
    print(queue.qsize(), await queue.get())


asyncio.run(main())

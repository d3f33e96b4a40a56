"""A second shutdown may drop what the first one left."""
import asyncio


async def main():
    queue = asyncio.LifoQueue(2)
    queue.put_nowait(1)
    queue.put_nowait(2)
    queue.shutdown()
    print(queue.qsize(), queue.full())
    queue.shutdown(immediate=True)
    queue.shutdown()
    print(queue.qsize(), queue.empty())
    await queue.join()
    try:
        queue.get_nowait()
    except asyncio.QueueShutDown:
        print("told")


asyncio.run(main())

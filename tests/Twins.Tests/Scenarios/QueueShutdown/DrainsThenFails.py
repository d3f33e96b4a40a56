"""After a shutdown the items that are left can be had, then nothing more; nothing can be put."""
import asyncio


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.put_nowait(2)
    queue.shutdown()
    for put in queue.put_nowait, queue.put:
        try:
            result = put(3)
            if result is not None:
                await result
        except asyncio.QueueShutDown as e:
            print("put:", type(e).__name__)
    print(await queue.get(), queue.get_nowait())
    try:
        queue.get_nowait()
    except asyncio.QueueShutDown as e:
        print("get_nowait:", type(e).__name__)
    try:
        await queue.get()
    except asyncio.QueueShutDown as e:
        print("get:", type(e).__name__)


asyncio.run(main())

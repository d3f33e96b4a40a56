"""Without waiting, an empty and a full queue are errors."""
import asyncio


async def main():
    queue = asyncio.Queue(1)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as e:
        print(type(e).__name__)
    queue.put_nowait("one")
    try:
        queue.put_nowait("two")
    except asyncio.QueueFull as e:
        print(type(e).__name__)
    print(queue.get_nowait(), queue.qsize())


asyncio.run(main())

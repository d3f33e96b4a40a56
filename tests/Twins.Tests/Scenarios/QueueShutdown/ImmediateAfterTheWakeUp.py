"""A getter that was woken for an item finds it dropped."""
import asyncio


async def get(queue):
    try:
        print("got", await queue.get())
    except asyncio.QueueShutDown:
        print("told")


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(get(queue))
    await asyncio.sleep(0)
    queue.put_nowait("item")
    queue.shutdown(immediate=True)
    await task
    await queue.join()
    print("joined")


asyncio.run(main())

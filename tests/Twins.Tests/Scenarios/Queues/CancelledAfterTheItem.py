"""A getter that is cancelled between the item's arrival and its turn leaves it to the next."""
import asyncio


async def get(queue, name):
    try:
        print(name, "got", await queue.get())
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(get(queue, name)) for name in "ab"]
    await asyncio.sleep(0)
    queue.put_nowait("item")
    tasks[0].cancel()
    for task in tasks:
        await task
    print("left", queue.qsize())


asyncio.run(main())

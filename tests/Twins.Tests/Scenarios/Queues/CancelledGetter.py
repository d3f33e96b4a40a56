"""A getter that is cancelled while it waits takes nothing."""
import asyncio


async def get(queue, name):
    try:
        print(name, "got", await queue.get())
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(get(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    queue.put_nowait(1)
    await tasks[1]
    tasks[2].cancel()
    await asyncio.sleep(0)
    queue.put_nowait(2)
    print("left", queue.qsize(), await queue.get())


asyncio.run(main())

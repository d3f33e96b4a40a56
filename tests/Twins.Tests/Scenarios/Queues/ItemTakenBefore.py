"""Who does not have to wait may take the item before the woken getter runs; that one waits again, at the end."""
import asyncio


async def get(queue, name):
    print(name, "got", await queue.get())


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(get(queue, name)) for name in "ab"]
    await asyncio.sleep(0)
    queue.put_nowait(1)
    print("main got", await queue.get(), "left", queue.qsize())
    await asyncio.sleep(0)
    queue.put_nowait(2)
    queue.put_nowait(3)
    for task in tasks:
        await task


asyncio.run(main())

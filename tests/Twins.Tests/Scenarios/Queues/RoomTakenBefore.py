"""Who does not have to wait may take the room before the woken putter runs."""
import asyncio


async def put(queue, name):
    await queue.put(name)
    print(name, "put")


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("first")
    tasks = [asyncio.create_task(put(queue, name)) for name in "ab"]
    await asyncio.sleep(0)
    print(queue.get_nowait())
    await queue.put("main")
    await asyncio.sleep(0)
    for _ in range(3):
        print(await queue.get())
    for task in tasks:
        await task


asyncio.run(main())

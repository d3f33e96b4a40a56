"""Those that wait for room get it in the order in which they came."""
import asyncio


async def put(queue, name):
    await queue.put(name)
    print(name, "put", queue.qsize())


async def main():
    queue = asyncio.Queue(1)
    tasks = [asyncio.create_task(put(queue, name)) for name in "abcd"]
    await asyncio.sleep(0)
    for _ in range(4):
        print("got", await queue.get())
        await asyncio.sleep(0)
    for task in tasks:
        await task


asyncio.run(main())

"""Those that wait for an item are told, in order."""
import asyncio


async def get(queue, name):
    try:
        print(name, "got", await queue.get())
    except asyncio.QueueShutDown:
        print(name, "told")


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(get(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    queue.put_nowait("last item")
    queue.shutdown()
    print("shut down")
    for task in tasks:
        await task


asyncio.run(main())

"""A putter that is cancelled adds nothing; one that was told of room passes it on."""
import asyncio


async def put(queue, name):
    try:
        await queue.put(name)
        print(name, "put")
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("first")
    tasks = [asyncio.create_task(put(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await tasks[0]
    print("got", queue.get_nowait())
    tasks[1].cancel()
    await tasks[1]
    await tasks[2]
    print("got", queue.get_nowait(), queue.qsize())


asyncio.run(main())

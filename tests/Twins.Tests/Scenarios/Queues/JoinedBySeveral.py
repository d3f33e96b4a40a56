"""All that join go on together; one that is cancelled takes nothing from the others."""
import asyncio


async def join(queue, name):
    try:
        await queue.join()
        print(name, "joined")
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    tasks = [asyncio.create_task(join(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    queue.get_nowait()
    queue.task_done()
    queue.put_nowait(2)
    for task in tasks:
        await task


asyncio.run(main())

"""More reports than items are an error."""
import asyncio


async def main():
    queue = asyncio.Queue()
    try:
        queue.task_done()
    except ValueError:
        print("refused")
    queue.put_nowait(1)
    queue.task_done()
    await queue.join()
    print("joined, items left:", queue.qsize())
    try:
        queue.task_done()
    except ValueError:
        print("refused")


asyncio.run(main())

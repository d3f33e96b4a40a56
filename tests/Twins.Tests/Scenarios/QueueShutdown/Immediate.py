"""An immediate shutdown drops the items and counts them as done."""
import asyncio


async def join(queue):
    await queue.join()
    print("joined")


async def main():
    queue = asyncio.Queue()
    for item in range(3):
        queue.put_nowait(item)
    joining = asyncio.create_task(join(queue))
    await asyncio.sleep(0)
    print("got", queue.get_nowait())
    queue.shutdown(immediate=True)
    print("left", queue.qsize())
    try:
        await queue.get()
    except asyncio.QueueShutDown:
        print("nothing to get")
    await asyncio.sleep(0)
    print("the taken one is still to be reported:", not joining.done())
    queue.task_done()
    await joining


asyncio.run(main())

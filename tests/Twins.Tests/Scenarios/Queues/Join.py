"""It waits until every item that was put was reported done."""
import asyncio


async def work(queue, name):
    while True:
        item = await queue.get()
        await asyncio.sleep(0.01 * item)
        print(name, "did", item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    await queue.join()
    print("nothing to wait for")
    for item in 3, 1, 5, 2:
        queue.put_nowait(item)
    workers = [asyncio.create_task(work(queue, name)) for name in "ab"]
    await queue.join()
    print("all done", queue.qsize())
    for worker in workers:
        worker.cancel()


asyncio.run(main())

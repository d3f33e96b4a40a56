"""Workers take what is left and end; the producer joins them."""
import asyncio


async def work(queue, name):
    try:
        while True:
            item = await queue.get()
            await asyncio.sleep(0)
            print(name, item)
            queue.task_done()
    except asyncio.QueueShutDown:
        print(name, "ends")


async def main():
    queue = asyncio.Queue(2)
    workers = [asyncio.create_task(work(queue, name)) for name in "ab"]
    for item in range(5):
        await queue.put(item)
    queue.shutdown()
    await queue.join()
    print("joined")
    for worker in workers:
        await worker


asyncio.run(main())

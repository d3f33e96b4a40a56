"""A bounded queue makes the producer keep step with the consumer."""
import asyncio


async def produce(queue):
    for item in range(5):
        await queue.put(item)
        print("put", item, queue.qsize(), queue.full())


async def main():
    queue = asyncio.Queue(2)
    producer = asyncio.create_task(produce(queue))
    await asyncio.sleep(0.01)
    for _ in range(5):
        print("got", await queue.get())
    await producer


asyncio.run(main())

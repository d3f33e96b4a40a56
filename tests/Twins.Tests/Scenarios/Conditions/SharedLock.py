"""Two conditions over one lock: a bounded buffer."""
import asyncio


async def produce(lock, not_empty, not_full, buffer):
    for item in range(4):
        async with lock:
            await not_full.wait_for(lambda: len(buffer) < 2)
            buffer.append(item)
            print("put", item)
            not_empty.notify()


async def consume(lock, not_empty, not_full, buffer):
    for _ in range(4):
        async with lock:
            await not_empty.wait_for(lambda: buffer)
            print("got", buffer.pop(0))
            not_full.notify()


async def main():
    lock = asyncio.Lock()
    not_empty, not_full = asyncio.Condition(lock), asyncio.Condition(lock)
    buffer = []
    consumer = asyncio.create_task(consume(lock, not_empty, not_full, buffer))
    producer = asyncio.create_task(produce(lock, not_empty, not_full, buffer))
    await consumer
    await producer


asyncio.run(main())

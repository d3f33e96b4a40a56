"""Two tasks over two queues of one place."""
import asyncio


async def pong(ping_queue, pong_queue):
    for _ in range(3):
        number = await ping_queue.get()
        print("pong", number)
        await pong_queue.put(number)


async def main():
    ping_queue, pong_queue = asyncio.Queue(1), asyncio.Queue(1)
    task = asyncio.create_task(pong(ping_queue, pong_queue))
    for number in range(3):
        print("ping", number)
        await ping_queue.put(number)
        print("back", await pong_queue.get())
    await task


asyncio.run(main())

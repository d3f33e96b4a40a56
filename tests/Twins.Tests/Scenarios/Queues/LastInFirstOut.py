"""The item that was put last comes first."""
import asyncio


async def main():
    queue = asyncio.LifoQueue(3)
    for item in "abc":
        await queue.put(item)
    print(queue.full(), await queue.get())
    queue.put_nowait("d")
    print([queue.get_nowait() for _ in range(3)])


asyncio.run(main())

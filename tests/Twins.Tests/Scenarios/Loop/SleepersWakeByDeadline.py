"""Sleepers wake by their deadlines; those of different tasks do not mix up."""
import asyncio


async def sleep(name, *delays):
    for delay in delays:
        await asyncio.sleep(delay / 1000)
        print(name, delay)


async def main():
    tasks = [
        asyncio.create_task(sleep("a", 30, 60)),
        asyncio.create_task(sleep("b", 50, 10, 50)),
        asyncio.create_task(sleep("c", 10, 60)),
    ]
    for task in tasks:
        await task


asyncio.run(main())

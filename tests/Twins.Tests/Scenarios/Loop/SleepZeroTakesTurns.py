"""sleep(0) lets every ready task run once: they take turns."""
import asyncio


async def work(name, turns):
    for turn in range(turns):
        print(name, turn)
        await asyncio.sleep(0)
    print(name, "ends")


async def main():
    tasks = [asyncio.create_task(work(name, turns)) for name, turns in [("a", 3), ("b", 1), ("c", 2)]]
    print("started")
    for task in tasks:
        await task
        print("awaited")


asyncio.run(main())

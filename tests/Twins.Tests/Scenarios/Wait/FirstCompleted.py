"""Waiting for the first: those that end in the turns between count as done, too."""
import asyncio


async def work(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print(name, "ends")


async def main():
    tasks = [asyncio.create_task(work(f"t{n}", n)) for n in range(1, 7)]
    while tasks:
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        print("done", len(done), "pending", len(pending))
        tasks = [t for t in tasks if t in pending]


asyncio.run(main())

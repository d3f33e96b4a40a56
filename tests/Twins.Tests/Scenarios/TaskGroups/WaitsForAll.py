"""The body's end waits for the tasks, also for those that they start."""
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay / 1000)
    print(name, "ends")
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        async def starts():
            await asyncio.sleep(0.02)
            group.create_task(work("late", 20))
            print("started late")

        a = group.create_task(work("a", 30))
        group.create_task(starts())
        b = group.create_task(work("b", 10))
        print("body ends")
    print(a.result(), b.result())
    try:
        group.create_task(asyncio.sleep(0))
    except RuntimeError as e:
        print(type(e).__name__)


asyncio.run(main())

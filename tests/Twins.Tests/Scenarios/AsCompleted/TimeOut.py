"""What has ended comes first, then the error; the others go on."""
import asyncio


async def work(delay):
    await asyncio.sleep(delay / 1000)
    print(delay, "ends")
    return delay


async def main():
    tasks = [asyncio.create_task(work(d)) for d in (10, 60, 20)]
    try:
        async for task in asyncio.as_completed(tasks, timeout=0.04):
            print(task.result())
            await asyncio.sleep(0.035)
    except TimeoutError:
        print("TimeoutError")
    await tasks[1]


asyncio.run(main())

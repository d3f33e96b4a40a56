"""A cancel between the wake-up and the step still wins, whatever was awaited."""
import asyncio


async def waits(future, name):
    try:
        print(name, "got", await future)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(asyncio.sleep(0, "slept"))
    a = asyncio.create_task(waits(future, "future"))
    b = asyncio.create_task(waits(task, "task"))
    await asyncio.sleep(0)
    future.set_result("value")
    a.cancel()
    await task
    b.cancel()
    await asyncio.wait([a, b])
    print(a.cancelled(), b.cancelled(), future.cancelled(), task.cancelled())


asyncio.run(main())

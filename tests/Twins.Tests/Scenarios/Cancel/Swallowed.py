"""A cancel that is caught is over: the task goes on, is not cancelled, and the count stays until it is taken back."""
import asyncio


async def work():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("caught", e, task.cancelling())
    await asyncio.sleep(0.01)
    print("slept again", task.uncancel(), task.cancelling(), task.uncancel())
    return "result"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel("please")
    print(await task, task.cancelled())


asyncio.run(main())

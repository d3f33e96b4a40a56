"""Two cancels before the task runs are one exception and count two; one more while it cleans up is thrown in the cleaning up."""
import asyncio


async def work():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("first", e, task.cancelling())
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            print("second", e, task.cancelling())
            await asyncio.sleep(0)
        raise
    finally:
        print("finally")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel("a")
    task.cancel("b")
    await asyncio.sleep(0.01)
    task.cancel("c")
    try:
        await task
    except asyncio.CancelledError:
        print(task.cancelled(), task.cancelling())


asyncio.run(main())

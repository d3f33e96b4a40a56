"""An exception out of the cleaning up takes the place of the cancel: the task failed."""
import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0)
        raise KeyError("cleanup")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except KeyError:
        print("KeyError", task.cancelled(), task.cancelling())


asyncio.run(main())

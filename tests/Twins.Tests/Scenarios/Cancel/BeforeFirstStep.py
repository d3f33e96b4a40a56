"""A task that is cancelled before its first step never runs, and is not done before its turn."""
import asyncio


async def work():
    print("never")
    try:
        await asyncio.sleep(0)
    finally:
        print("nor this")


async def main():
    task = asyncio.create_task(work())
    print(task.cancel(), task.done(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError:
        print(task.cancelled(), task.cancel())


asyncio.run(main())

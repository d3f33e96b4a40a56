"""Eager tasks that start eager tasks, cancel each other and their maker."""
import asyncio


async def leaf(name, victim):
    print(name, "begins")
    victim.cancel(name)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print(name, "cancelled by", e)
        raise


def eager(coro):
    return asyncio.Task(coro, loop=asyncio.get_running_loop(), eager_start=True)


async def middle():
    inner = eager(leaf("leaf", asyncio.current_task()))
    print("middle goes on")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("middle cancelled by", e)
    inner.cancel("middle")
    try:
        await inner
    except asyncio.CancelledError:
        print("inner is over", inner.cancelled())


async def main():
    task = eager(middle())
    print("main goes on")
    await task
    print(task.cancelling())


asyncio.run(main())

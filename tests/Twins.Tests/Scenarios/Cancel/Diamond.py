"""A cancel that reaches a task by two who await it counts twice there; it is thrown once."""
import asyncio


async def bottom():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("bottom", asyncio.current_task().cancelling())
        raise


async def awaits(name, task):
    try:
        await task
    except asyncio.CancelledError:
        print(name, asyncio.current_task().cancelling())
        raise


async def main():
    a_bottom = asyncio.create_task(bottom())
    below = asyncio.create_task(awaits("below", a_bottom))
    left = asyncio.create_task(awaits("left", below))
    right = asyncio.create_task(awaits("right", below))
    top = asyncio.gather(left, right)
    await asyncio.sleep(0.01)
    top.cancel()
    try:
        await top
    except asyncio.CancelledError:
        print("cancelled")
    print(a_bottom.cancelling(), below.cancelling(), left.cancelling(), right.cancelling())


asyncio.run(main())

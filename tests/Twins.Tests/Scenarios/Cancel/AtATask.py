"""A cancel of what awaits a task goes to that task; if that one catches it and ends, its result arrives after all."""
import asyncio


async def inner(swallows):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("inner", e)
        await asyncio.sleep(0.01)
        if not swallows:
            raise
    return "inner's result"


async def outer(task):
    try:
        print("outer got", await task)
    except asyncio.CancelledError as e:
        print("outer", e)
        raise


async def main():
    for swallows in (False, True):
        i = asyncio.create_task(inner(swallows))
        o = asyncio.create_task(outer(i))
        await asyncio.sleep(0.01)
        o.cancel("stop")
        print(i.cancelling(), o.cancelling())
        await asyncio.wait([o])
        print(i.cancelled(), o.cancelled())


asyncio.run(main())

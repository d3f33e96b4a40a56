"""The first failure cancels the rest and the body; those that fail while they clean up are in the group's error, too."""
import asyncio


async def fails(name, delay):
    await asyncio.sleep(delay / 1000)
    raise ValueError(name)


async def cleans(name, fails):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(0.01)
        if fails:
            raise KeyError(name)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails("a", 10))
            group.create_task(cleans("b", True))
            group.create_task(cleans("c", False))
            group.create_task(fails("late", 100))
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("body cancelled", asyncio.current_task().cancelling())
                raise
    except* Exception as e:
        for x in e.exceptions:
            print(type(x).__name__, x.args[0])
    print(asyncio.current_task().cancelling())
    await asyncio.sleep(0.01)
    print("goes on")


asyncio.run(main())

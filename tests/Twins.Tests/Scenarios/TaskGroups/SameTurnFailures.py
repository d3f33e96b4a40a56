"""Tasks that fail in the same turn, and a body that fails: all are in the error, the body's last."""
import asyncio


async def fails(name):
    await asyncio.sleep(0)
    print(name)
    raise ValueError(name)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails("a"))
            group.create_task(fails("b"))
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            print("body")
            raise KeyError("body")
    except* Exception as e:
        print([type(x).__name__ for x in e.exceptions])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails("never"))
            raise KeyError("body")
    except* Exception as e:
        print([type(x).__name__ for x in e.exceptions])


asyncio.run(main())

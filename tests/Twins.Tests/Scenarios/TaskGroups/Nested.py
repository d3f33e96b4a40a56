"""A failure in an inner group comes out of it as one error, which fails the outer group."""
import asyncio


async def fails(delay):
    await asyncio.sleep(delay / 1000)
    raise ValueError(delay)


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(10))
        group.create_task(asyncio.sleep(1))


async def sibling():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("sibling cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner())
            group.create_task(sibling())
    except BaseExceptionGroup as e:
        print(len(e.exceptions), len(e.exceptions[0].exceptions), e.exceptions[0].exceptions[0])
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as group:
                group.create_task(sibling())
    except TimeoutError:
        print("TimeoutError")


asyncio.run(main())

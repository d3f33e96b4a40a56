"""A task that failed throws the same exception at each await; the loop goes on."""
import asyncio


async def fails():
    await asyncio.sleep(0)
    raise ValueError("once")


async def main():
    task = asyncio.create_task(fails())
    seen = []
    for _ in range(2):
        try:
            await task
        except ValueError as e:
            seen.append(e)
    print(seen[0] is seen[1], seen[0] is task.exception(), task.cancelled(), task.done())
    print(task.cancel())


asyncio.run(main())

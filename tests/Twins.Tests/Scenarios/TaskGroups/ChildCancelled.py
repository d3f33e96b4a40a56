"""A child that is cancelled by itself is no failure; creating a task while the group shuts down is an error."""
import asyncio


async def sleeper(name, delay):
    await asyncio.sleep(delay / 1000)
    print(name, "slept")


async def fails():
    raise ValueError("fails")


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(sleeper("a", 10))
        group.create_task(sleeper("b", 20))
        await asyncio.sleep(0)
        a.cancel()
    print(a.cancelled())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            try:
                await asyncio.sleep(1)
            finally:
                try:
                    group.create_task(sleeper("no", 10))
                except RuntimeError as e:
                    print(type(e).__name__)
    except* ValueError:
        print("ValueError")


asyncio.run(main())

"""A cancel from outside: without failures it stays a cancel; with failures they win, and the cancel stays counted and comes at the next await."""
import asyncio


async def sleeper(fails):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        if fails:
            raise ValueError("while cancelled")
        raise


async def main():
    async def groups(fails):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(sleeper(fails))
                group.create_task(sleeper(False))
        except* ValueError as e:
            print("group:", e.exceptions[0], asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            print("at the next await")
            raise

    for fails in (False, True):
        task = asyncio.create_task(groups(fails))
        await asyncio.sleep(0.01)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            print("cancelled", task.cancelling())


asyncio.run(main())

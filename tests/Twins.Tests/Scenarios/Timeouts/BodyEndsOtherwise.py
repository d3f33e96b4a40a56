"""A body that catches the cancel and ends, or fails, in its own way: that is how the timeout ends."""
import asyncio


async def main():
    async with asyncio.timeout(0.01) as scope:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("swallowed")
    print(scope.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.01) as scope:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise KeyError("own")
    except KeyError:
        print("KeyError", scope.expired(), asyncio.current_task().cancelling())
    await asyncio.sleep(0.01)
    print("end")


asyncio.run(main())

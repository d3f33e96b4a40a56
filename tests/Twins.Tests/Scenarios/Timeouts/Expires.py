"""A timeout's own cancel becomes a TimeoutError, whose cause is the cancel; the count is as before."""
import asyncio


async def main():
    task = asyncio.current_task()
    try:
        async with asyncio.timeout(0.01) as scope:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("inside", task.cancelling())
                raise
    except TimeoutError as e:
        print(type(e.__cause__).__name__, scope.expired(), task.cancelling())
    async with asyncio.timeout(1) as scope:
        await asyncio.sleep(0.01)
    print(scope.expired())
    async with asyncio.timeout(None) as scope:
        await asyncio.sleep(0.01)
    print(scope.when(), scope.expired())


asyncio.run(main())

"""A deadline can be moved, and taken away; not once it is over, nor afterwards."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.01) as scope:
            scope.reschedule(loop.time() + 0.05)
            await asyncio.sleep(0.02)
            print("first passed")
            scope.reschedule(None)
            await asyncio.sleep(0.06)
            print("second passed")
            scope.reschedule(loop.time() - 1)
            print("runs on")
            try:
                await asyncio.sleep(1)
            finally:
                try:
                    scope.reschedule(None)
                except RuntimeError as e:
                    print(type(e).__name__)
    except TimeoutError:
        print("over")
    try:
        scope.reschedule(None)
    except RuntimeError as e:
        print(type(e).__name__)


asyncio.run(main())

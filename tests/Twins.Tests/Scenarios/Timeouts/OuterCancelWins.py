"""A cancel from outside stays a cancel, also when the timeout is over before the body has ended."""
import asyncio


async def main():
    async def limited():
        try:
            async with asyncio.timeout(0.02):
                try:
                    await asyncio.sleep(1)
                except asyncio.CancelledError as e:
                    print("inside", e)
                    try:
                        await asyncio.sleep(0.05)
                    except asyncio.CancelledError:
                        print("again, by the timeout", asyncio.current_task().cancelling())
                    raise
        except TimeoutError:
            print("not this")
        except asyncio.CancelledError as e:
            print("stays a cancel", asyncio.current_task().cancelling())
            raise

    task = asyncio.create_task(limited())
    await asyncio.sleep(0.01)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError:
        print(task.cancelled())


asyncio.run(main())

"""Two that are over before the body can react: only the outer one throws."""
import asyncio


async def main():
    try:
        async with asyncio.timeout(-1) as o:
            try:
                async with asyncio.timeout(-2) as i:
                    print("runs until it waits")
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner throws")
            except asyncio.CancelledError:
                print("cancelled between", asyncio.current_task().cancelling())
                raise
    except TimeoutError:
        print("outer throws")
    print(i.expired(), o.expired(), asyncio.current_task().cancelling())


asyncio.run(main())

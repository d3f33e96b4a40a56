"""Of nested timeouts each throws for itself, whichever is over first."""
import asyncio


async def nested(outer, inner):
    try:
        async with asyncio.timeout(outer / 1000) as o:
            try:
                async with asyncio.timeout(inner / 1000) as i:
                    await asyncio.sleep(0.1)
            except TimeoutError:
                print("inner throws")
                await asyncio.sleep(0.03)
                print("still in outer")
            except asyncio.CancelledError:
                print("cancelled between")
                raise
    except TimeoutError:
        print("outer throws")
    print(i.expired(), o.expired(), asyncio.current_task().cancelling())


async def main():
    await nested(10, 50)
    await nested(50, 10)
    await nested(20, 10)


asyncio.run(main())

"""A main that fails: its exception comes out of the run, after what is left has been cancelled."""
import asyncio


async def left():
    try:
        await asyncio.sleep(1)
    finally:
        print("cleaned up")


async def fails():
    main.kept = asyncio.create_task(left())
    await asyncio.sleep(0)
    raise ValueError("main failed")


def main():
    async def outer():
        try:
            await fails()
        finally:
            print("main is over")

    try:
        asyncio.run(outer())
    except ValueError as e:
        print("came out:", e)
    return asyncio.sleep(0)


asyncio.run(main())

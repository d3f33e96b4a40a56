"""A task that catches its cancel at the end goes on until it ends by itself."""
import asyncio


async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(0.01 * (i + 1))
            print("slept", i)
        except asyncio.CancelledError:
            print("swallowed", i)
    print("ends by itself")


async def main():
    main.kept = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())

"""A barrier of one stops nobody, and one of none cannot be made."""
import asyncio


async def main():
    barrier = asyncio.Barrier(1)
    asyncio.get_running_loop().call_soon(print, "callback")
    print(await barrier.wait(), await barrier.wait())
    await asyncio.sleep(0)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(type(e).__name__)


asyncio.run(main())

"""A shield takes the cancel, and what it shields goes on."""
import asyncio


async def work():
    await asyncio.sleep(0.03)
    print("work ends")
    return 7


async def main():
    inner = asyncio.create_task(work())

    async def waits():
        try:
            await asyncio.shield(inner)
        except asyncio.CancelledError as e:
            print("cancelled", e, inner.done())
            raise

    outer = asyncio.create_task(waits())
    await asyncio.sleep(0.01)
    outer.cancel("outer only")
    try:
        await outer
    except asyncio.CancelledError:
        print(outer.cancelled(), inner.cancelled())
    print(await asyncio.shield(inner))
    print(await asyncio.shield(inner))


asyncio.run(main())

"""A child that is cancelled throws at the gather, and does not cancel its siblings."""
import asyncio


async def sleeper(name, delay):
    try:
        await asyncio.sleep(delay / 1000)
        print(name, "slept")
    except asyncio.CancelledError as e:
        print(name, "cancelled", e)
        raise


async def main():
    a = asyncio.create_task(sleeper("a", 20))
    b = asyncio.create_task(sleeper("b", 30))
    await asyncio.sleep(0)
    a.cancel("only a")
    try:
        await asyncio.gather(a, b)
    except asyncio.CancelledError as e:
        print("gather:", e)
    print(a.cancelled(), b.done(), asyncio.current_task().cancelling())
    await b


asyncio.run(main())

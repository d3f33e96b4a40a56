"""What the shielded task ends with comes through, some turns later; also its own cancel."""
import asyncio


async def work(name, turns, how):
    for _ in range(turns):
        await asyncio.sleep(0)
    print(name, "ends")
    if how == "fail":
        raise ValueError(name)
    if how == "cancel":
        asyncio.current_task().cancel(name)
        await asyncio.sleep(0)
    return name


async def ticker():
    for i in range(12):
        print("tick", i)
        await asyncio.sleep(0)


async def main():
    tick = asyncio.create_task(ticker())
    for how in ("result", "fail", "cancel"):
        try:
            print("got", await asyncio.shield(work(how, 1, how)))
        except (ValueError, asyncio.CancelledError) as e:
            print(type(e).__name__)
    await tick
    print(asyncio.current_task().cancelling())


asyncio.run(main())

"""Deadlines that are over ring in the next round, the earlier one first."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    loop.call_at(now - 1, print, "a second ago")
    loop.call_at(now - 2, print, "two seconds ago")
    loop.call_soon(print, "soon")
    await asyncio.sleep(0)
    print("one round")
    await asyncio.sleep(0)
    await asyncio.sleep(-5)
    print("end")


asyncio.run(main())

"""Timers ring by their deadlines, not by when they were set."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.06, print, "60 ms")
    loop.call_later(0.02, print, "20 ms")
    loop.call_later(0.04, print, "40 ms")
    loop.call_soon(print, "soon")
    await asyncio.sleep(0.03)
    print("slept 30 ms")
    await asyncio.sleep(0.05)
    print("slept 80 ms")


asyncio.run(main())

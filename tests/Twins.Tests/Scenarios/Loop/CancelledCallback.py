"""A handle takes its callback back, even when it is ready already."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    later = loop.call_later(0.01, print, "later")
    soon = loop.call_soon(print, "soon")
    loop.call_soon(print, "kept")
    loop.call_soon(later.cancel)
    soon.cancel()
    soon.cancel()
    await asyncio.sleep(0.03)
    later.cancel()
    print("end")


asyncio.run(main())

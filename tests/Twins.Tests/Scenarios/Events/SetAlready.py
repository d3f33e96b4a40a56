"""Waiting for an event that is set lets nobody else run."""
import asyncio


async def main():
    event = asyncio.Event()
    event.set()
    event.set()
    asyncio.get_running_loop().call_soon(print, "callback")
    await event.wait()
    print("went on")
    await asyncio.sleep(0)
    event.clear()
    print(event.is_set())


asyncio.run(main())

"""Who was woken goes on, even when the event was cleared before its turn."""
import asyncio


async def wait(event, name):
    await event.wait()
    print(name, "goes on, set:", event.is_set())


async def main():
    event = asyncio.Event()
    first = asyncio.create_task(wait(event, "first"))
    await asyncio.sleep(0)
    event.set()
    event.clear()
    second = asyncio.create_task(wait(event, "second"))
    await first
    await asyncio.sleep(0)
    print("second has ended:", second.done())
    event.set()
    await second


asyncio.run(main())

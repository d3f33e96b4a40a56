"""Setting wakes all that wait, in the order in which they came."""
import asyncio


async def wait(event, name):
    await event.wait()
    print(name, "goes on")


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(wait(event, name)) for name in "abc"]
    await asyncio.sleep(0)
    event.set()
    print("set:", event.is_set())
    for task in tasks:
        await task


asyncio.run(main())

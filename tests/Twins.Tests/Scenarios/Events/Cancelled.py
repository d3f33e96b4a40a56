"""A waiter can be cancelled before the event is set, and between that and its turn."""
import asyncio


async def wait(event, name):
    try:
        await event.wait()
        print(name, "goes on")
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(wait(event, name)) for name in "abcd"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    event.set()
    tasks[2].cancel()
    for task in tasks:
        await task
    print("end")


asyncio.run(main())

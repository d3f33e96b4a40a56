"""Awaiting a task that has ended goes on at once; awaiting one that has not waits for its end and a turn."""
import asyncio


async def work(name):
    print(name)
    return name


async def main():
    loop = asyncio.get_running_loop()
    one, two = asyncio.create_task(work("one")), asyncio.create_task(work("two"))
    loop.call_soon(print, "callback")
    print("awaited", await two)
    loop.call_soon(print, "second callback")
    print("awaited", await one)
    await asyncio.sleep(0)


asyncio.run(main())

"""Tasks and callbacks share one queue: whoever was scheduled first runs first."""
import asyncio


async def work(name):
    print(name, "begins")
    asyncio.get_running_loop().call_soon(print, "callback of", name)
    await asyncio.sleep(0)
    print(name, "ends")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "first")
    one = asyncio.create_task(work("one"))
    loop.call_soon(print, "second")
    two = asyncio.create_task(work("two"))
    loop.call_soon(print, "third")
    await one
    print("main: one has ended")
    await two


asyncio.run(main())

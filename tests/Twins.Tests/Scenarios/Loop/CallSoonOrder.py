"""Callbacks run in the order they were scheduled, those scheduled by a callback in the next round."""
import asyncio


def call(name):
    print(name)
    if name == "a":
        asyncio.get_running_loop().call_soon(call, "from a")


async def main():
    loop = asyncio.get_running_loop()
    for name in "a", "b", "c":
        loop.call_soon(call, name)
    print("scheduled")
    await asyncio.sleep(0)
    print("one round")
    await asyncio.sleep(0)
    print("two rounds")


asyncio.run(main())

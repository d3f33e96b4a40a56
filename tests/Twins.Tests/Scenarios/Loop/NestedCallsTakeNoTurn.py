"""Awaiting a coroutine runs it at once, without a turn of the loop."""
import asyncio


async def leaf(n):
    return n * 2


async def branch(n):
    return await leaf(n) + await leaf(n + 1)


async def main():
    asyncio.get_running_loop().call_soon(print, "callback")
    print(await branch(1))
    print(await branch(2))
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())

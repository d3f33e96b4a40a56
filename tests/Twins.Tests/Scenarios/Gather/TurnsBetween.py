"""How many turns pass between the end of a child and what comes after the gather; tasks that have ended cost none."""
import asyncio


async def ticker():
    for i in range(8):
        print("tick", i)
        await asyncio.sleep(0)


async def work(name):
    await asyncio.sleep(0)
    print(name, "ends")
    return name


async def main():
    tick = asyncio.create_task(ticker())
    a = asyncio.create_task(work("a"))
    print(*await asyncio.gather(a, work("b")))
    print(*await asyncio.gather(a, a))
    await tick


asyncio.run(main())

"""Results come in the order given, whatever order things end in; the order of the ends shows in between."""
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay / 1000)
    print(name, "ends")
    return name


async def main():
    print(await asyncio.gather(work("a", 30), work("b", 10), work("c", 20)))
    print(await asyncio.gather())


asyncio.run(main())

"""The first failure is thrown at once; the others go on, and a later failure counts as seen."""
import asyncio


async def work(name, delay, fails):
    await asyncio.sleep(delay / 1000)
    print(name, "ends")
    if fails:
        raise ValueError(name)
    return name


async def main():
    try:
        await asyncio.gather(work("a", 30, False), work("b", 10, True), work("c", 20, True))
    except ValueError as e:
        print("thrown:", e)
    await asyncio.sleep(0.05)
    print("end")


asyncio.run(main())

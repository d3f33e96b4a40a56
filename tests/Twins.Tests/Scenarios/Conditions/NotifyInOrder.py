"""Notifying wakes those that have waited longest, as many as it says."""
import asyncio


async def wait(condition, name):
    async with condition:
        await condition.wait()
        print(name, "goes on, locked:", condition.locked())


async def notify(condition, n):
    async with condition:
        condition.notify(n)
        print("notified", n)


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(condition, name)) for name in "abcde"]
    await asyncio.sleep(0.01)
    await notify(condition, 1)
    await asyncio.sleep(0.01)
    await notify(condition, 2)
    await asyncio.sleep(0.01)
    await notify(condition, 0)
    await asyncio.sleep(0.01)
    await notify(condition, 9)
    for task in tasks:
        await task


asyncio.run(main())

"""All are woken, and go on one after the other, each with the lock."""
import asyncio


async def wait(condition, name):
    async with condition:
        await condition.wait()
        print(name, "begins")
        await asyncio.sleep(0.01)
        print(name, "ends")


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(condition, name)) for name in "abc"]
    await asyncio.sleep(0.01)
    async with condition:
        condition.notify_all()
        await asyncio.sleep(0.01)
        print("notifier releases")
    async with condition:
        print("notifier has it again")
    for task in tasks:
        await task


asyncio.run(main())

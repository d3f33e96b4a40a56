"""A waiter that is cancelled after it was notified passes the notification on."""
import asyncio


async def wait(condition, name):
    async with condition:
        try:
            await condition.wait()
            print(name, "notified")
        except asyncio.CancelledError:
            print(name, "cancelled")


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(condition, name)) for name in "abc"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        tasks[0].cancel()
    await tasks[0]
    await tasks[1]
    print("c waits:", not tasks[2].done())
    async with condition:
        condition.notify()
    await tasks[2]


asyncio.run(main())

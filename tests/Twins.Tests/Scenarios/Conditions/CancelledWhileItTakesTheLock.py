"""Cancels that come while the lock is taken again wait until it is; the last one is thrown."""
import asyncio


async def wait(condition):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError as e:
            print("cancelled:", e.args[0], "locked:", condition.locked())


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(wait(condition))
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        await asyncio.sleep(0)
        for message in "first", "second":
            task.cancel(message)
            await asyncio.sleep(0.01)
            print("still waits:", not task.done())
    await task
    print("ended, locked:", condition.locked())


asyncio.run(main())

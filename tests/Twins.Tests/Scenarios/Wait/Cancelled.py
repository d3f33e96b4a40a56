"""A cancelled wait leaves the tasks alone."""
import asyncio


async def work():
    await asyncio.sleep(0.03)
    print("work ends")


async def main():
    work_task = asyncio.create_task(work())

    async def waits():
        try:
            await asyncio.wait([work_task])
        except asyncio.CancelledError as e:
            print("wait cancelled", e)
            raise

    waiter = asyncio.create_task(waits())
    await asyncio.sleep(0.01)
    print(waiter.cancel("enough"))
    try:
        await waiter
    except asyncio.CancelledError:
        print(waiter.cancelled(), work_task.done())
    await work_task


asyncio.run(main())

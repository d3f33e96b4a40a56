"""A cancel goes to every child; the first that is cancelled ends the gather, while another still cleans up."""
import asyncio


async def sleeper(name, cleaning):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print(name, "cancelled", e)
        await asyncio.sleep(cleaning / 1000)
        print(name, "cleaned")
        raise


async def main():
    async def gathers():
        try:
            await asyncio.gather(sleeper("a", 10), sleeper("b", 30))
        except asyncio.CancelledError:
            print("gather is over")
            raise

    task = asyncio.create_task(gathers())
    await asyncio.sleep(0.01)
    task.cancel("stop")
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it", task.cancelled())
    await asyncio.sleep(0.05)


asyncio.run(main())

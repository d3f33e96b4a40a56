"""wait_for: a result in time; a timeout that waits for the cleaning up; a body that ends otherwise; no time at all."""
import asyncio


async def work(delay, how):
    try:
        await asyncio.sleep(delay / 1000)
        return delay
    except asyncio.CancelledError:
        print("cleaning up")
        await asyncio.sleep(0.01)
        print("cleaned")
        if how == "result":
            return "result after all"
        if how == "fail":
            raise ValueError("failed after all")
        raise


async def main():
    print(await asyncio.wait_for(work(10, ""), 1))
    for how in ("cancel", "result", "fail"):
        try:
            print(await asyncio.wait_for(work(1000, how), 0.01))
        except (TimeoutError, ValueError) as e:
            print(type(e).__name__)
    try:
        await asyncio.wait_for(work(10, "never runs"), 0)
    except TimeoutError as e:
        print(type(e).__name__, type(e.__cause__).__name__)
    done = asyncio.create_task(work(0, ""))
    await done
    print(await asyncio.wait_for(done, -1))


asyncio.run(main())

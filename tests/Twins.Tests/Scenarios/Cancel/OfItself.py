"""A task that cancels itself runs on to its next await; without one it ends as cancelled all the same; taken back, nothing happens."""
import asyncio


async def work(how):
    task = asyncio.current_task()
    task.cancel()
    print(how, "runs on")
    if how == "taken back":
        task.uncancel()
    if how != "no await":
        await asyncio.sleep(0)
        print("not cancelled")
    return how


async def main():
    for how in ("await", "no await", "taken back"):
        task = asyncio.create_task(work(how))
        try:
            print(await task)
        except asyncio.CancelledError:
            print("cancelled", task.cancelled())


asyncio.run(main())

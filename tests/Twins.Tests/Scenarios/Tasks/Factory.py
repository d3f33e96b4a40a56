"""A task factory sees every task that is made, before it runs."""
import asyncio


async def work(name):
    print(name, "runs")
    await asyncio.sleep(0)


def factory(loop, coro, **kwargs):
    task = asyncio.Task(coro, loop=loop, **kwargs)
    print("made", coro.__name__, task.done())
    task.add_done_callback(lambda ended: print("ended", ended.cancelled()))
    return task


async def main():
    asyncio.get_running_loop().set_task_factory(factory)
    named = asyncio.create_task(work("one"), name="named")
    await asyncio.create_task(work("two"))
    await named
    async with asyncio.TaskGroup() as group:
        group.create_task(work("three"))
    await asyncio.gather(work("four"), work("five"))
    cancelled = asyncio.create_task(work("never"), name="cancelled")
    cancelled.cancel()
    await asyncio.wait([cancelled])
    await asyncio.sleep(0)
    asyncio.get_running_loop().set_task_factory(None)


asyncio.run(main())

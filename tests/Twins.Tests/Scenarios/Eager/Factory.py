"""The eager task factory: everything that makes a task runs it at once, until it first waits."""
import asyncio


async def work(name, waits=True):
    print(name, "begins")
    if waits:
        await asyncio.sleep(0)
        print(name, "goes on")
    return name


async def fails():
    print("fails")
    raise ValueError("failed")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(work("task"))
    print("made", task.done())
    done = asyncio.create_task(work("quick", waits=False))
    print("made", done.done(), done.result())
    print(await task)
    print(await asyncio.gather(work("a"), work("b", waits=False), work("c")))
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work("first"))
        second = group.create_task(work("second", waits=False))
        print("in the group", first.done(), second.done())
    try:
        async with asyncio.TaskGroup() as group:
            waiting = group.create_task(asyncio.sleep(10))
            failed = group.create_task(fails())
            print("body goes on", failed.done())
            await asyncio.sleep(1)
            print("not reached")
    except* ValueError as e:
        print(e.exceptions, waiting.cancelled())
    print(await asyncio.wait_for(work("timed"), 1))
    print(await asyncio.shield(work("shielded")))
    ended, pending = await asyncio.wait([asyncio.create_task(work("quick", waits=False)), asyncio.create_task(work("slow"))], return_when=asyncio.FIRST_COMPLETED)
    print(len(ended), len(pending))


asyncio.run(main())

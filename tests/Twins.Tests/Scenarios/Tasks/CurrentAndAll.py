"""Which task runs, and which there are; none in a callback."""
import asyncio


async def work():
    print("in", asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await asyncio.sleep(0)


async def main():
    asyncio.current_task().set_name("main")
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("in callback", asyncio.current_task(loop)))
    a = asyncio.create_task(work(), name="a")
    b = asyncio.create_task(work(), name="b")
    print(sorted(t.get_name() for t in asyncio.all_tasks() if t is not asyncio.current_task()))
    await a
    await b
    print(len(asyncio.all_tasks()), a.done(), a.get_name())


asyncio.run(main())

"""An eager task runs until it first waits, as the current task, before its maker goes on; then it takes turns as any other."""
import asyncio


async def work(name):
    print(name, "begins in", asyncio.current_task().get_name())
    await asyncio.sleep(0)
    print(name, "goes on")
    await asyncio.sleep(0)
    print(name, "ends")
    return name


def eager(coro, name):
    return asyncio.Task(coro, name=name, loop=asyncio.get_running_loop(), eager_start=True)


async def main():
    asyncio.current_task().set_name("main")
    ordinary = asyncio.create_task(work("ordinary"), name="o")
    print("made o")
    quick = eager(work("eager"), "e")
    print("made e", quick.done())
    print(await quick, await ordinary)


asyncio.run(main())

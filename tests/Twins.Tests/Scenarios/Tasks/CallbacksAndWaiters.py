"""Callbacks and those who await hear of a task's end in the order in which they came."""
import asyncio


async def work():
    await asyncio.sleep(0.01)
    print("work ends")
    return 1


async def waits(task, name):
    print(name, await task)


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("first callback", t.result()))
    one = asyncio.create_task(waits(task, "one"))
    await asyncio.sleep(0)
    removed = lambda t: print("not called")
    task.add_done_callback(removed)
    task.add_done_callback(removed)
    task.add_done_callback(lambda t: print("second callback", t.result()))
    print("removed", task.remove_done_callback(removed))
    two = asyncio.create_task(waits(task, "two"))
    await asyncio.wait([one, two])
    task.add_done_callback(lambda t: print("late callback", t.result()))
    print("soon")
    await asyncio.sleep(0)


asyncio.run(main())

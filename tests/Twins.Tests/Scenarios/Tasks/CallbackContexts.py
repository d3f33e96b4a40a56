"""A callback has the context variables of the one who added it, whoever ends the task or future; what it sets is its own."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def sets():
    var.set(2)
    await asyncio.sleep(0)
    var.set(3)


async def sets_result(future):
    var.set(8)
    future.set_result("x")


async def see(name):
    print(name, var.get())


async def main():
    tasks = []

    def callback(name):
        def call(_):
            print(name, var.get())
            tasks.append(asyncio.create_task(see(f"made by {name}")))
            var.set(100)

        return call

    var.set(1)
    task = asyncio.create_task(sets())
    task.add_done_callback(callback("callback of a task"))
    var.set(4)
    task.add_done_callback(callback("another one"))
    await task
    await asyncio.sleep(0)
    task.add_done_callback(callback("late callback"))
    var.set(5)
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(callback("callback of a future"))
    setter = asyncio.create_task(sets_result(future))
    var.set(6)
    await future
    await setter
    future.add_done_callback(callback("late callback of a future"))
    for _ in range(3):
        await asyncio.sleep(0)
    for each in tasks:
        await each
    print("main", var.get())


asyncio.run(main())

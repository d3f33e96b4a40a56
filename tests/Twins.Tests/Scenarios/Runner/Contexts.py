"""A task has its maker's context variables, or those of a context that it is given; what it sets is its own."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


def given(value):
    context = contextvars.copy_context()
    context.run(var.set, value)
    return context


async def task(name):
    print(name, var.get())
    var.set(name)
    await asyncio.sleep(0)
    print(name, var.get())


async def main(name):
    print(name, var.get())
    var.set(name)
    loop = asyncio.get_running_loop()
    one = asyncio.create_task(task("one"))
    two = asyncio.create_task(task("two"), context=given("given"))
    loop.call_soon(lambda: print("callback", var.get()))
    loop.call_soon(lambda: print("given callback", var.get()), context=given("other"))
    await one
    await two
    print(name, var.get())


with asyncio.Runner() as runner:
    runner.run(main("first"))
    print("outside", var.get())
    runner.run(main("second"))
    runner.run(main("third"), context=given("run"))

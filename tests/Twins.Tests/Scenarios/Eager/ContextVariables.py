"""What an eager task sets in its context stays its own, before and after it first waits."""
import asyncio
import contextvars

value = contextvars.ContextVar("value", default="default")


async def work():
    value.set("task's")
    await asyncio.sleep(0)
    print("in the task", value.get())


async def main():
    value.set("main's")
    task = asyncio.Task(work(), loop=asyncio.get_running_loop(), eager_start=True)
    print("in main", value.get())
    await task
    print("in main", value.get())


asyncio.run(main())

"""A callback that throws tells the handler, and everything else goes on."""
import asyncio


def fails(name):
    print(name)
    raise ValueError(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["exception"]))
    loop.call_soon(fails, "soon")
    loop.call_later(0.01, fails, "later")
    task = asyncio.create_task(asyncio.sleep(0))
    task.add_done_callback(lambda t: fails("done callback"))
    task.add_done_callback(lambda t: print("next callback"))
    await task
    await asyncio.sleep(0.02)
    print("main ends")


asyncio.run(main())

"""A callback that fails is reported, and the others run."""
import asyncio


def fail():
    raise KeyError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("reported:", type(context["exception"]).__name__))
    loop.call_soon(print, "before")
    loop.call_soon(fail)
    loop.call_later(0.01, fail)
    loop.call_soon(print, "after")
    await asyncio.sleep(0.02)
    print("end")


asyncio.run(main())

"""One that fails while it is cancelled at the end is reported to the exception handler."""
import asyncio


async def left():
    try:
        await asyncio.sleep(1)
    finally:
        raise ValueError("in finally")


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print("handler:", type(context["exception"]).__name__, context["exception"])
    )
    asyncio.current_task().kept = asyncio.create_task(left())
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())

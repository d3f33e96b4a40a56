"""An iterator that was left open is closed at the end, and what it fails with then goes to the exception handler."""
import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closing")
        await asyncio.sleep(0.001)
        raise ValueError("in finally")


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print("handler:", type(context["exception"]).__name__, context["exception"])
    )
    main.kept = numbers()
    print(await anext(main.kept))
    print("main ends")


asyncio.run(main())
print("run has ended")

"""An async generator is answered, thrown at, cancelled in its body, and closed; at the loop's end, too."""
import asyncio


async def dialog(name):
    try:
        question = "name?"
        while True:
            try:
                answer = yield question
                await asyncio.sleep(0.01)
                question = f"{name} heard {answer}"
            except KeyError as e:
                await asyncio.sleep(0.01)
                question = f"{name} caught {e.args[0]}"
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise
    finally:
        await asyncio.sleep(0.01)
        print(name, "is closed")


async def main():
    first = dialog("first")
    try:
        await first.asend("too early")
    except TypeError:
        print("not started")
    print(await anext(first))
    print(await first.asend("a"))
    print(await anext(first))
    print(await first.athrow(KeyError("b")))
    try:
        await first.athrow(ValueError("c"))
    except ValueError as e:
        print("thrown", type(e).__name__)
    try:
        await anext(first)
    except StopAsyncIteration:
        print("ended")

    second = dialog("second")
    await anext(second)
    task = asyncio.create_task(second.asend("d"))
    await asyncio.sleep(0)
    try:
        await anext(second)
    except RuntimeError as e:
        print("running", type(e).__name__)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled", task.cancelled())
    try:
        await anext(second)
    except StopAsyncIteration:
        print("ended")

    third = dialog("third")
    await anext(third)
    await third.aclose()
    await third.aclose()

    fourth = dialog("fourth")
    await anext(fourth)
    print("main ends")
    return fourth


asyncio.run(main())

"""An iterator that was left open runs its finally block at the end of the run, after the tasks."""
import asyncio


async def numbers():
    try:
        for i in range(10):
            yield i
            await asyncio.sleep(0)
    finally:
        print("closing")
        await asyncio.sleep(0.01)
        print("closed")


async def left():
    try:
        await asyncio.sleep(1)
    finally:
        print("task is over")


async def main():
    main.kept = asyncio.create_task(left())
    main.iterator = aiter(numbers())
    print(await anext(main.iterator), await anext(main.iterator))
    print("main ends")


asyncio.run(main())

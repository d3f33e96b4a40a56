"""At the end of the run what is left is cancelled and awaited, its cleaning up included."""
import asyncio


async def left(cleaning):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(cleaning / 1000)
        print("cleaned up after", cleaning)
        raise


async def main():
    tasks = [asyncio.create_task(left(c)) for c in (20, 10)]
    await asyncio.sleep(0)
    print("main ends", len(tasks))


asyncio.run(main())

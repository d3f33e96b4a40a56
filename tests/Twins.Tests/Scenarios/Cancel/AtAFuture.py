"""A cancel of one that awaits a future cancels the future, and so all who await it."""
import asyncio


async def waits(future, name):
    try:
        await future
    except asyncio.CancelledError:
        print(name, "cancelled", asyncio.current_task().cancelling())
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    a = asyncio.create_task(waits(future, "a"))
    b = asyncio.create_task(waits(future, "b"))
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: print("callback", f.cancelled()))
    a.cancel()
    print(future.cancelled(), future.cancel())
    await asyncio.wait([a, b])
    print(a.cancelled(), b.cancelled())


asyncio.run(main())

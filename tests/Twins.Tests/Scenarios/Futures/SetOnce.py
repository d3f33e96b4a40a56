"""A future is set once; its callbacks and those who await it hear of it in the order in which they came."""
import asyncio


async def waits(future, name):
    print(name, await future)


async def main():
    future = asyncio.get_running_loop().create_future()
    a = asyncio.create_task(waits(future, "a"))
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: print("callback", f.result()))
    b = asyncio.create_task(waits(future, "b"))
    await asyncio.sleep(0)
    try:
        future.result()
    except asyncio.InvalidStateError:
        print("not set")
    future.set_result(1)
    print("set", future.done())
    try:
        future.set_result(2)
    except asyncio.InvalidStateError:
        print("set already")
    print(future.cancel())
    await asyncio.wait([a, b])
    print(await future)


asyncio.run(main())

"""Waiting for the first failure: an end and a cancel do not count, until all have ended."""
import asyncio


async def work(name, delay, fails=False):
    await asyncio.sleep(delay / 1000)
    print(name, "ends")
    if fails:
        raise ValueError(name)


async def main():
    a = asyncio.create_task(work("a", 10))
    b = asyncio.create_task(work("b", 15))
    c = asyncio.create_task(work("c", 20, True))
    d = asyncio.create_task(work("d", 30))
    asyncio.get_running_loop().call_soon(b.cancel)
    done, pending = await asyncio.wait([a, b, c, d], return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), d in pending)
    done, pending = await asyncio.wait([a, b, d], return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), b.cancelled())


asyncio.run(main())

"""A wait's time being over cancels nobody; nothing to wait for is an error; a negative time looks only at what has ended."""
import asyncio


async def work(delay):
    await asyncio.sleep(delay / 1000)
    print("slept", delay)


async def main():
    a = asyncio.create_task(work(10))
    b = asyncio.create_task(work(50))
    done, pending = await asyncio.wait([a, b], timeout=0.03)
    print(a in done, b in pending)
    done, pending = await asyncio.wait([a, b], timeout=-1)
    print(a in done, b in pending)
    try:
        await asyncio.wait([])
    except ValueError:
        print("ValueError")
    await b


asyncio.run(main())

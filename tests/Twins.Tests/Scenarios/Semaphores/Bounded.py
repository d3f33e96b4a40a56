"""A bounded semaphore refuses a release too many, a plain one takes it."""
import asyncio


async def main():
    plain = asyncio.Semaphore(1)
    plain.release()
    await plain.acquire()
    await plain.acquire()
    print("plain took it, locked:", plain.locked())
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        print("bounded locked:", bounded.locked())
    try:
        bounded.release()
    except ValueError:
        print("refused")
    await bounded.acquire()
    bounded.release()
    print("bounded locked:", bounded.locked())


asyncio.run(main())

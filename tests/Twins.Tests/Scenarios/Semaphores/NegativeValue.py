"""A semaphore cannot begin with less than nothing."""
import asyncio


async def main():
    for kind in asyncio.Semaphore, asyncio.BoundedSemaphore:
        try:
            kind(-1)
        except ValueError as e:
            print(type(e).__name__)
    print(asyncio.Semaphore(0).locked(), asyncio.Semaphore().locked())


asyncio.run(main())

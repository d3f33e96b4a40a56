"""A lock belongs to the loop on which somebody waited for it first; on another one only waiting is an error."""
import asyncio


async def contend(lock):
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    try:
        await waiter
        print("waited")
        lock.release()
    except RuntimeError as e:
        print(type(e).__name__)


lock = asyncio.Lock()
asyncio.run(contend(lock))
asyncio.run(contend(lock))

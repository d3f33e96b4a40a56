"""Waiting and notifying need the lock."""
import asyncio


async def main():
    condition = asyncio.Condition()
    for attempt in condition.notify, condition.notify_all:
        try:
            attempt()
        except RuntimeError as e:
            print(type(e).__name__)
    try:
        await condition.wait()
    except RuntimeError as e:
        print(type(e).__name__)
    try:
        await condition.wait_for(lambda: False)
    except RuntimeError as e:
        print(type(e).__name__)
    await condition.wait_for(lambda: True)
    print("nothing to wait for")


asyncio.run(main())

"""An exception that nobody looks at is reported; one that somebody has seen, or a cancel, is not."""
import asyncio


async def fails(name):
    await asyncio.sleep(0)
    raise ValueError(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["exception"]))
    main.seen = asyncio.create_task(fails("seen"))
    main.cancelled = asyncio.create_task(fails("cancelled"))
    main.cancelled.cancel()
    main.dropped = asyncio.create_task(fails("dropped"))
    await asyncio.wait([main.seen, main.dropped])
    print(main.seen.exception())
    del main.dropped


asyncio.run(main())

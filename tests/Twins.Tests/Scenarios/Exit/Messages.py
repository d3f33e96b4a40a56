"""What a run tells at its end: a failure that nobody saw, a task that fails as it is cancelled, a coroutine that nobody awaited."""
import asyncio
import warnings

reports = []


def told(loop, context):
    reports.append(f"{'at the end' if 'shutdown' in context['message'] else 'never retrieved'}: {context['exception']}")


warnings.showwarning = lambda message, category, *_: reports.append(str(message).replace("coroutine 'forgotten' was ", ""))


async def fails():
    raise ValueError("unseen")


async def cleans_badly():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise ValueError("in cleanup")


async def forgotten():
    print("not reached")


async def main():
    asyncio.get_running_loop().set_exception_handler(told)
    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    print("failed", task.done())
    left = asyncio.create_task(cleans_badly())
    await asyncio.sleep(0)
    main.kept = task, left, forgotten()
    print("main ends")


asyncio.run(main())

# when the collector finds them
del main.kept
print(sorted(reports))

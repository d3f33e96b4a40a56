"""What another thread posts stands behind what was scheduled before, and before what is scheduled later."""
import asyncio
import threading


def elsewhere(call, *args):
    thread = threading.Thread(target=call, args=args)
    thread.start()
    thread.join()


async def turns(name):
    for turn in range(3):
        print(name, turn)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()

    def post(text):
        elsewhere(loop.call_soon_threadsafe, print, text)

    post("posted first")
    loop.call_soon(print, "called")
    post("posted between")
    task = asyncio.create_task(turns("task"))
    post("posted behind the task")
    post("another one")
    loop.call_soon(post, "posted by a callback")
    loop.call_soon(print, "called again")
    post("posted last")
    await asyncio.sleep(0)
    print("main")
    post("posted after a turn")
    await asyncio.sleep(0)
    print("main again")
    await task


async def cancelled():
    task = asyncio.current_task()
    loop = asyncio.get_running_loop()
    elsewhere(loop.call_soon_threadsafe, lambda: task.cancel() and None)
    try:
        await asyncio.sleep(0)
        print("goes on")
    except asyncio.CancelledError:
        print("cancelled at the next suspension")


async def woken():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    async def wait():
        print("woken by", await future)

    waiting = asyncio.create_task(wait())
    await asyncio.sleep(0)
    elsewhere(loop.call_soon_threadsafe, print, "posted before the wake-up")
    future.set_result("main")
    elsewhere(loop.call_soon_threadsafe, print, "posted behind the wake-up")
    await waiting


for scenario in main, cancelled, woken:
    asyncio.run(scenario())

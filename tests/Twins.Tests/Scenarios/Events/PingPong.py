"""Two tasks that wake each other."""
import asyncio


async def play(name, mine, other):
    for turn in range(3):
        await mine.wait()
        mine.clear()
        print(name, turn)
        other.set()


async def main():
    ping, pong = asyncio.Event(), asyncio.Event()
    tasks = [asyncio.create_task(play("ping", ping, pong)), asyncio.create_task(play("pong", pong, ping))]
    ping.set()
    for task in tasks:
        await task


asyncio.run(main())

"""Tasks come in the order in which they end, failures among them; leaving early leaves the others alone."""
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay / 1000)
    if name == "b":
        raise ValueError(name)
    print(name, "ends")
    return name


async def main():
    tasks = [asyncio.create_task(work(n, d), name=n) for n, d in (("a", 30), ("b", 10), ("c", 20), ("d", 40))]
    async for task in asyncio.as_completed(tasks):
        try:
            print("got", await task)
        except ValueError as e:
            print("failed", e)
        if task is tasks[0]:
            break
    await tasks[3]
    async for task in asyncio.as_completed(tasks[3:]):
        print(task.result())
    async for task in asyncio.as_completed([]):
        print("never")


asyncio.run(main())

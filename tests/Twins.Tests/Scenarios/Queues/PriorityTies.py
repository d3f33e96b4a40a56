"""Items of one priority come out in the order of Python's heap."""
import asyncio


class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority


async def main():
    queue = asyncio.PriorityQueue(12)
    for number in range(12):
        await queue.put(Job(number * 7 % 3, number))
    print(queue.full())
    for _ in range(6):
        job = queue.get_nowait()
        print(job.priority, job.name)
    for number in range(12, 16):
        queue.put_nowait(Job(number % 2, number))
    while not queue.empty():
        job = await queue.get()
        print(job.priority, job.name)


asyncio.run(main())

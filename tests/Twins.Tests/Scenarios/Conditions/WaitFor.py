"""The predicate is asked at once and after each notification."""
import asyncio


async def consume(condition, stock):
    def enough():
        print("asked:", len(stock))
        return len(stock) >= 2

    async with condition:
        await condition.wait_for(enough)
        print("took", stock)


async def main():
    condition = asyncio.Condition()
    stock = []
    consumer = asyncio.create_task(consume(condition, stock))
    for item in 1, 2:
        await asyncio.sleep(0.01)
        async with condition:
            stock.append(item)
            condition.notify()
    await consumer


asyncio.run(main())

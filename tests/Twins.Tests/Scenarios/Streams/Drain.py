"""Who drains waits while too much waits to leave, and goes on in order; a cancel concerns nobody else; a lost connection concerns all."""
import asyncio


class Transport(asyncio.Transport):
    def write(self, data):
        pass

    def is_closing(self):
        return False


async def drainer(writer, name):
    try:
        await writer.drain()
        print(name, "drained")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    except OSError as e:
        print(name, "failed:", e)


def drainers(writer, names):
    return [asyncio.create_task(drainer(writer, name)) for name in names]


async def main():
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    transport = Transport()
    protocol.connection_made(transport)
    writer = asyncio.StreamWriter(transport, protocol, reader, asyncio.get_running_loop())

    writer.write(b"small")
    await drainer(writer, "small")

    protocol.pause_writing()
    tasks = drainers(writer, "abc")
    await asyncio.sleep(0.01)
    print([task.done() for task in tasks])
    tasks[1].cancel()
    await asyncio.sleep(0.01)
    print([task.done() for task in tasks])
    protocol.resume_writing()
    await asyncio.wait(tasks)
    await drainer(writer, "later")

    protocol.pause_writing()
    tasks = drainers(writer, "de")
    await asyncio.sleep(0.01)
    protocol.connection_lost(ConnectionResetError("gone"))
    await asyncio.wait(tasks)
    await drainer(writer, "too late")


asyncio.run(main())

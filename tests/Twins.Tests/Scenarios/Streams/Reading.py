"""What a reader gives: exactly so much, up to a separator, lines; and what it says when the stream ends before."""
import asyncio


def reader(*pieces, limit=64):
    made = asyncio.StreamReader(limit=limit)

    async def feed():
        for piece in pieces:
            await asyncio.sleep(0.001)
            made.feed_data(piece)
        made.feed_eof()

    made.kept = asyncio.create_task(feed())
    return made


async def attempt(read):
    try:
        print((await read).decode())
    except asyncio.IncompleteReadError as e:
        print("incomplete", e.partial.decode(), e.expected)
    except asyncio.LimitOverrunError as e:
        print("too long", e.consumed)


async def main():
    r = reader(b"ab", b"cdef", b"g")
    await attempt(r.readexactly(5))
    await attempt(r.readexactly(0))
    print(r.at_eof())
    await attempt(r.readexactly(3))
    print(r.at_eof())
    await attempt(r.readexactly(1))
    await attempt(r.read(10))

    r = reader(b"one;two;", b"thr", b"ee<", b">four;rest")
    await attempt(r.readuntil(b";"))
    await attempt(r.readuntil(b"<>"))
    await attempt(r.readuntil(b";"))
    await attempt(r.readuntil(b";"))
    await attempt(r.readuntil(b";"))

    r = reader(b"12345678;9;", limit=4)
    await attempt(r.readuntil(b";"))
    await attempt(r.readexactly(9))
    await attempt(r.readuntil(b";"))
    r = reader(b"123456", b"78", limit=4)
    await attempt(r.readuntil(b"--"))
    await attempt(r.read(-1))

    r = reader(b"first\nsec", b"ond\n\nla", b"st")
    async for line in r:
        print("line", line.rstrip(b"\n").decode())
    print(r.at_eof(), await r.readline() == b"")
    r = reader(b"12345678\nok\n12345", b"6789", limit=4)
    for _ in range(4):
        try:
            line = await r.readline()
            print("line", line.rstrip(b"\n").decode(), line == b"")
        except ValueError:
            print("too long a line")

    r = reader(b"a", b"b", b"c")
    await attempt(r.read(10))
    await attempt(r.read(0))
    await attempt(r.read(-1))


asyncio.run(main())

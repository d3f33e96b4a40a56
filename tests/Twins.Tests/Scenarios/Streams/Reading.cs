using System.Text;
using Integration.Tests;

namespace Twins.Streams;

public static partial class Reading
{
    public static void Play() => Run(Main());

    private static AsyncStreamReader Reader(string[] pieces, int limit = 64)
    {
        PiecesStream stream = new();
        _ = EventLoop.Current.CreateTask(Feed());
        return new AsyncStreamReader(stream, limit);

        async Coroutine Feed()
        {
            foreach (var piece in pieces)
            {
                await Coroutine.Sleep(Ms(1));
                stream.Feed(piece);
            }

            stream.End();
        }
    }

    [Coroutine]
    private static async Coroutine Attempt(Coroutine<byte[]> read)
    {
        try
        {
            Print(Encoding.ASCII.GetString(await read));
        }
        catch (IncompleteReadException e)
        {
            Print($"incomplete {Encoding.ASCII.GetString(e.Partial.Span)} {e.Expected?.ToString() ?? "None"}");
        }
        catch (LimitOverrunException e)
        {
            Print($"too long {e.Consumed}");
        }
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        var r = Reader(["ab", "cdef", "g"]);
        await Attempt(r.ReadExactly(5));
        await Attempt(r.ReadExactly(0));
        Print($"{r.AtEnd}");
        await Attempt(r.ReadExactly(3));
        Print($"{r.AtEnd}");
        await Attempt(r.ReadExactly(1));
        await Attempt(r.Read(10));

        r = Reader(["one;two;", "thr", "ee<", ">four;rest"]);
        await Attempt(r.ReadUntil((byte)';'));
        await Attempt(r.ReadUntil("<>"u8.ToArray()));
        await Attempt(r.ReadUntil((byte)';'));
        await Attempt(r.ReadUntil((byte)';'));
        await Attempt(r.ReadUntil((byte)';'));

        r = Reader(["12345678;9;"], limit: 4);
        await Attempt(r.ReadUntil((byte)';'));
        await Attempt(r.ReadExactly(9));
        await Attempt(r.ReadUntil((byte)';'));
        r = Reader(["123456", "78"], limit: 4);
        await Attempt(r.ReadUntil("--"u8.ToArray()));
        await Attempt(r.ReadAll());

        r = Reader(["first\nsec", "ond\n\nla", "st"]);
        await foreach (var line in r.ReadLines())
            Print($"line {line}");
        Print($"{r.AtEnd} {await r.ReadLine() is null}");
        r = Reader(["12345678\nok\n12345", "6789"], limit: 4);
        for (var i = 0; i < 4; i++)
        {
            try
            {
                var line = await r.ReadLine();
                Print($"line {line} {line is null}");
            }
            catch (LimitOverrunException)
            {
                Print("too long a line");
            }
        }

        r = Reader(["a", "b", "c"]);
        await Attempt(r.Read(10));
        await Attempt(r.Read(0));
        await Attempt(r.ReadAll());
    }
}

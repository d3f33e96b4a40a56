using System.Text;

namespace Integration.Tests.Streams;

public partial class ReaderTests : LoopTest
{
    private const string Lines = "one\ntwo\r\n\nzwölf\nfive\r\rsix\n\r\nseven\r\r\nlast";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(100)]
    public void Lines_come_whole_however_they_are_cut(int size) => Run(ReadLinesCut(size));

    [Fact]
    public void Exactly_so_many_bytes_are_read() => Run(ReadExact());

    [Fact]
    public void A_stream_that_ends_too_early_says_what_had_come() => Run(EndEarly());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void A_separator_of_several_bytes_is_found_across_pieces(int size) => Run(ReadToSeparator(size));

    [Fact]
    public void A_line_of_the_limit_is_read_and_a_longer_one_is_an_error() => Run(OverrunLimit());

    [Fact]
    public void A_line_that_is_too_long_is_dropped_and_the_next_one_read() => Run(DropLongLine());

    [Fact]
    public void Read_gives_what_there_is_and_nothing_at_the_end() => Run(ReadSome());

    [Fact]
    public void A_second_reader_is_refused_and_the_first_goes_on() => Run(ReadTwice());

    [Fact]
    public void Bad_arguments_are_refused() => Run(RefuseArguments());

    [Fact]
    public void A_failed_read_can_be_tried_again() => Run(FailOnce());

    private static IEnumerable<string> Cut(string text, int size) => text.Chunk(size).Select(piece => new string(piece));

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    [Coroutine]
    private static async Coroutine ReadLinesCut(int size)
    {
        var reader = new AsyncStreamReader(new PiecesStream(Cut(Lines, size)).End());
        var lines = new List<string>();
        await foreach (var line in reader.ReadLines())
            lines.Add(line);
        Assert.Equal(["one", "two", "", "zwölf", "five\r\rsix", "", "seven\r", "last"], lines);
        Assert.True(reader.AtEnd);
        Assert.Null(await reader.ReadLine());
    }

    [Coroutine]
    private static async Coroutine ReadExact()
    {
        var reader = new AsyncStreamReader(new PiecesStream("ab", "cde", "fghij").End(), limit: 1);
        Assert.Equal("abcd", Text(await reader.ReadExactly(4)));
        Assert.Empty(await reader.ReadExactly(0));
        var rest = new byte[5];
        await reader.ReadExactly(rest.AsMemory());
        Assert.Equal("efghi", Text(rest));
        Assert.False(reader.AtEnd);
        Assert.Equal("j", Text(await reader.ReadAll()));
        Assert.True(reader.AtEnd);
    }

    [Coroutine]
    private static async Coroutine EndEarly()
    {
        var reader = new AsyncStreamReader(new PiecesStream("abc").End());
        var error = await Fails<IncompleteReadException>(reader.ReadExactly(5));
        Assert.Equal(("abc", 5), (Encoding.UTF8.GetString(error.Partial.Span), error.Expected));
        Assert.Equal("The stream ended after 3 bytes; 5 bytes were expected.", error.Message);
        Assert.True(reader.AtEnd);

        reader = new AsyncStreamReader(new PiecesStream("abc").End());
        error = await Fails<IncompleteReadException>(reader.ReadUntil((byte)';'));
        Assert.Equal(("abc", null), (Encoding.UTF8.GetString(error.Partial.Span), error.Expected));
    }

    [Coroutine]
    private static async Coroutine ReadToSeparator(int size)
    {
        var reader = new AsyncStreamReader(new PiecesStream(Cut("aab-aaab--aab", size)).End());
        var separator = "aab"u8.ToArray();
        Assert.Equal("aab", Text(await reader.ReadUntil(separator)));
        Assert.Equal("-aaab", Text(await reader.ReadUntil(separator)));
        Assert.Equal("--aab", Text(await reader.ReadUntil(separator)));
        await Fails<IncompleteReadException>(reader.ReadUntil(separator));
    }

    [Coroutine]
    private static async Coroutine OverrunLimit()
    {
        var reader = new AsyncStreamReader(new PiecesStream("1234\n", "12345\n").End(), limit: 4);
        Assert.Equal("1234\n", Text(await reader.ReadUntil((byte)'\n')));
        var error = await Fails<LimitOverrunException>(reader.ReadUntil((byte)'\n'));
        Assert.Equal(5, error.Consumed);
        Assert.Equal("12345", Text(await reader.ReadExactly(error.Consumed)));
        Assert.Equal("\n", Text(await reader.ReadUntil((byte)'\n')));

        reader = new AsyncStreamReader(new PiecesStream("123456x").End(), limit: 4);
        error = await Fails<LimitOverrunException>(reader.ReadUntil("yz"u8.ToArray()));
        Assert.Equal(6, error.Consumed);
        Assert.Equal("123456x", Text(await reader.ReadAll()));
    }

    [Coroutine]
    private static async Coroutine DropLongLine()
    {
        var reader = new AsyncStreamReader(new PiecesStream("too long\nok\nendless", " and so on").Feed("\nafter").End(), limit: 4);
        await Fails<LimitOverrunException>(reader.ReadLine());
        Assert.Equal("ok", await reader.ReadLine());
        await Fails<LimitOverrunException>(reader.ReadLine());
        await Fails<LimitOverrunException>(reader.ReadLine());
        Assert.Equal("", await reader.ReadLine());
        await Fails<LimitOverrunException>(reader.ReadLine());
        Assert.Null(await reader.ReadLine());
    }

    [Coroutine]
    private static async Coroutine ReadSome()
    {
        var reader = new AsyncStreamReader(new PiecesStream("abcdef", "gh").End());
        Assert.Equal("abcd", Text(await reader.Read(4)));
        Assert.Equal("ef", Text(await reader.Read(4)));
        var two = new byte[2];
        Assert.Equal(2, await reader.Read(two.AsMemory()));
        Assert.Equal("gh", Text(two));
        Assert.Empty(await reader.Read(0));
        Assert.False(reader.AtEnd);
        Assert.Empty(await reader.Read(4));
        Assert.True(reader.AtEnd);
        Assert.Equal(0, await reader.Read(two.AsMemory()));
        Assert.Equal("AsyncStreamReader: 0 bytes here, ended", reader.ToString());
    }

    [Coroutine]
    private static async Coroutine ReadTwice()
    {
        var stream = new PiecesStream();
        var reader = new AsyncStreamReader(stream);
        var first = EventLoop.Current.CreateTask(reader.ReadLine());
        await Coroutine.Yield();
        await Fails<InvalidOperationException>(reader.Read(1));
        stream.Feed("line\n");
        Assert.Equal("line", await first);
    }

    [Coroutine]
    private static async Coroutine RefuseArguments()
    {
        Assert.Throws<ArgumentNullException>(() => new AsyncStreamReader(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AsyncStreamReader(Stream.Null, 0));
        var reader = new AsyncStreamReader(Stream.Null);
        await Fails<ArgumentOutOfRangeException>(reader.Read(-1));
        await Fails<ArgumentOutOfRangeException>(reader.ReadExactly(-1));
        await Fails<ArgumentException>(reader.ReadUntil(ReadOnlyMemory<byte>.Empty));
    }

    [Coroutine]
    private static async Coroutine FailOnce()
    {
        var reader = new AsyncStreamReader(new FailingStream());
        await Fails<IOException>(reader.ReadLine());
        Assert.Null(await reader.ReadLine());
    }

    [Coroutine]
    private static async Coroutine<TException> Fails<TException>(Coroutine coroutine)
        where TException : Exception
    {
        try
        {
            await coroutine;
        }
        catch (TException e)
        {
            return e;
        }

        throw new InvalidOperationException($"No {typeof(TException).Name} was thrown.");
    }

    [Coroutine]
    private static async Coroutine<TException> Fails<TException>(Coroutine<byte[]> coroutine)
        where TException : Exception => await Fails<TException>(Forget(coroutine));

    [Coroutine]
    private static async Coroutine<TException> Fails<TException>(Coroutine<string?> coroutine)
        where TException : Exception => await Fails<TException>(Forget(coroutine));

    [Coroutine]
    private static async Coroutine Forget<T>(Coroutine<T> coroutine) => await coroutine;

    private sealed class FailingStream : MemoryStream
    {
        private bool _failed;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_failed)
                return base.ReadAsync(buffer, cancellationToken);
            _failed = true;
            return ValueTask.FromException<int>(new IOException());
        }
    }
}

using System.Threading.Channels;

namespace Integration.Tests;

/// <summary>A stream that gives what a test puts into it, piece by piece.</summary>
internal sealed class PiecesStream : Stream
{
    private readonly Channel<byte[]> _pieces = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { AllowSynchronousContinuations = true });
    private ReadOnlyMemory<byte> _rest;

    internal PiecesStream(params IEnumerable<string> pieces)
    {
        foreach (var piece in pieces)
            Feed(piece);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    internal PiecesStream Feed(string piece) => Feed(System.Text.Encoding.UTF8.GetBytes(piece));

    internal PiecesStream Feed(byte[] piece)
    {
        Assert.True(_pieces.Writer.TryWrite(piece));
        return this;
    }

    internal PiecesStream End()
    {
        _pieces.Writer.Complete();
        return this;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_rest.IsEmpty)
        {
            if (!await _pieces.Reader.WaitToReadAsync(cancellationToken))
                return 0;
            Assert.True(_pieces.Reader.TryRead(out var piece));
            _rest = piece;
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

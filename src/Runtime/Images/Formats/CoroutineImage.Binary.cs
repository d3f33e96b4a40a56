using System.Buffers;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class CoroutineImage
{
    /// <summary>The image in its binary form: compact, with a checksum at the end, the same on every platform.</summary>
    /// <exception cref="CoroutineImageException">Structs stand in structs deeper than the form allows (64 levels).</exception>
    public byte[] ToBytes() => BinaryImageWriter.Write(this).WrittenSpan.ToArray();

    /// <summary>Writes the binary form at the stream's position. What stands behind it in the stream does not matter to <see cref="Read"/>.</summary>
    /// <param name="stream">Where to; it is neither flushed nor closed.</param>
    /// <exception cref="CoroutineImageException">Structs stand in structs deeper than the form allows (64 levels); nothing was written.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(BinaryImageWriter.Write(this).WrittenSpan);
    }

    /// <summary>Reads an image's binary form. Nothing of it is trusted: memory and time are bounded by the length of the input.</summary>
    /// <param name="bytes">All of it, and nothing else.</param>
    /// <exception cref="CoroutineImageException">The input is no image, cut short, changed, or made by a newer version. The message has the byte offset and the reason.</exception>
    public static CoroutineImage FromBytes(ReadOnlySpan<byte> bytes) => BinaryImageReader.Read(bytes);

    /// <summary>Reads an image's binary form from where the stream stands, and leaves the stream behind it.</summary>
    /// <param name="stream">Where from; it need not seek, and is not closed.</param>
    /// <exception cref="CoroutineImageException">As <see cref="FromBytes"/>; offsets are counted from where the image begins.</exception>
    public static CoroutineImage Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> header = stackalloc byte[BinaryFormat.HeaderLength];
        header = header[..stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false)];
        var length = BinaryImageReader.ReadHeader(header);
        var all = new ArrayBufferWriter<byte>();
        all.Write(header);

        // in pieces: a length that the stream does not have takes no memory
        for (var left = length + BinaryFormat.ChecksumLength; left > 0;)
        {
            var room = all.GetMemory((int)Math.Min(left, 1 << 16)).Span;
            room = room[..(int)Math.Min(left, room.Length)];
            var count = stream.Read(room);
            if (count == 0)
                throw BinaryImageReader.CutShort(all.WrittenCount, length);
            all.Advance(count);
            left -= count;
        }

        return BinaryImageReader.Read(all.WrittenSpan);
    }
}

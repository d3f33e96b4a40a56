using System.Buffers.Binary;
using System.Numerics;

namespace Coroutines.Runtime.Tests.Images.Formats;

/// <summary>Gives changed bytes the length and checksum that they should have, so that a reader has to look at what is in them.</summary>
internal static class Sealed
{
    private const int Header = 20;

    internal static byte[] Image(ReadOnlySpan<byte> content, int version = 1)
    {
        var bytes = new byte[Header + content.Length + sizeof(uint)];
        ((ReadOnlySpan<byte>)[0x89, (byte)'C', (byte)'O', (byte)'R', (byte)'O', 13, 10, 26]).CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), version);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(12), content.Length);
        content.CopyTo(bytes.AsSpan(Header));
        var crc = ~0u;
        foreach (var each in bytes.AsSpan(..^sizeof(uint)))
            crc = BitOperations.Crc32C(crc, each);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(^sizeof(uint)..), ~crc);
        return bytes;
    }

    internal static ReadOnlySpan<byte> Content(byte[] image) => image.AsSpan(Header..^sizeof(uint));
}

using System.Buffers.Binary;
using System.Numerics;

namespace Coroutines.Images;

/// <summary>
/// The binary form of an image:
/// <code>
/// header     8 bytes of magic, the version (4 bytes), the length of the content (8 bytes)
/// content    texts:    count, then each: its length in bytes times 2, plus 1 where it is UTF-16 and not UTF-8; the bytes
///            shapes:   count, then each: type, what follows (0: nothing, 1: await, number, count, body), count of members, then each: name, type
///            objects:  count, then each: a record
/// record     shape, the members' values, 0 or the count of items plus 1, the items
/// value      a tag (<see cref="ValueTag"/>) and what it says
/// checksum   CRC-32C of everything before it (4 bytes)
/// </code>
/// Header and checksum are the same in every version, so that a newer one is told from a damaged one. Numbers are LEB128, seven bits a byte, signed ones folded as ZigZag; what has a fixed length is little-endian. Texts and shapes are named by their place in the tables.
/// </summary>
internal static class BinaryFormat
{
    internal const int HeaderLength = 20;
    internal const int ChecksumLength = 4;

    /// <summary>As in PNG: no text begins so, and whoever takes the file for text changes the line ends in it, which is then found.</summary>
    internal static ReadOnlySpan<byte> Magic => [0x89, (byte)'C', (byte)'O', (byte)'R', (byte)'O', 0x0D, 0x0A, 0x1A];

    internal static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = ~0u;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var each in bytes)
            crc = BitOperations.Crc32C(crc, each);
        return ~crc;
    }
}

/// <summary>What a value begins with.</summary>
internal enum ValueTag : byte
{
    Null,
    False,
    True,

    /// <summary>A signed number follows.</summary>
    Integer,

    /// <summary>An unsigned number follows.</summary>
    Unsigned,

    /// <summary>Eight bytes of a <see cref="double"/> follow.</summary>
    Real,

    /// <summary>The place of a text follows.</summary>
    Text,

    /// <summary>Length and bytes follow.</summary>
    Bytes,

    /// <summary>The number of an object follows.</summary>
    Reference,

    /// <summary>A record follows.</summary>
    Record,

    /// <summary>From here on the tag is the number itself, counted from 0.</summary>
    Small = 16,
}

using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Coroutines.Images;

/// <summary>
/// Reads what <see cref="BinaryImageWriter"/> wrote, and trusts nothing of it. Whatever is counted takes a byte at least, so room is only made for as many things as bytes are left that
/// no other count has claimed: the memory is bounded by the length of the input.
/// </summary>
internal ref struct BinaryImageReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _end;
    private int _at;

    /// <summary>How many bytes the counts read so far have claimed for what was not read yet.</summary>
    private int _claimed;
    private string[] _texts;
    private ImageShape[] _shapes;
    private int _objects;

    private BinaryImageReader(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _at = BinaryFormat.HeaderLength;
        _end = bytes.Length - BinaryFormat.ChecksumLength;
        _texts = [];
        _shapes = [];
    }

    private readonly int Left => _end - _at - _claimed;

    internal static CoroutineImage Read(ReadOnlySpan<byte> bytes)
    {
        Verify(bytes);
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != FormatLimits.Version)
            throw BadImage.AtByte(8, version > FormatLimits.Version ? FormatLimits.TooNew(version) : $"there is no format {version}");
        return new BinaryImageReader(bytes).ReadContent();
    }

    /// <summary>Whether these are the bytes that were written, by this version or another one.</summary>
    /// <exception cref="CoroutineImageException">They are not.</exception>
    internal static void Verify(ReadOnlySpan<byte> bytes)
    {
        var length = ReadHeader(bytes);
        var end = BinaryFormat.HeaderLength + length;
        if (end + BinaryFormat.ChecksumLength > bytes.Length)
            throw CutShort(bytes.Length, length);
        if (end + BinaryFormat.ChecksumLength < bytes.Length)
            throw BadImage.AtByte(end + BinaryFormat.ChecksumLength, "it should end here, and goes on");
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)end..]) != BinaryFormat.Checksum(bytes[..(int)end]))
            throw BadImage.AtByte(end, "the checksum does not fit: something was changed since it was written");
    }

    /// <returns>The length of what follows the header, without the checksum.</returns>
    internal static long ReadHeader(ReadOnlySpan<byte> bytes)
    {
        var known = Math.Min(bytes.Length, BinaryFormat.Magic.Length);
        if (!bytes[..known].SequenceEqual(BinaryFormat.Magic[..known]))
            throw BadImage.AtByte(bytes.CommonPrefixLength(BinaryFormat.Magic), "this is no image of coroutines");
        if (bytes.Length < BinaryFormat.HeaderLength)
            throw BadImage.AtByte(bytes.Length, $"it ends in the header, which has {BinaryFormat.HeaderLength} bytes");
        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]);
        return length is >= 0 and <= int.MaxValue ? length : throw BadImage.AtByte(12, $"a length of {length} bytes is out of range");
    }

    internal static CoroutineImageException CutShort(long ends, long length) =>
        BadImage.AtByte(ends, $"it ends here, and should have {BinaryFormat.HeaderLength + length + BinaryFormat.ChecksumLength} bytes");

    private CoroutineImage ReadContent()
    {
        _texts = new string[Count("texts")];
        for (var i = 0; i < _texts.Length; i++)
        {
            _claimed--;
            _texts[i] = ReadText();
        }

        _shapes = new ImageShape[Count("shapes")];
        for (var i = 0; i < _shapes.Length; i++)
        {
            _claimed--;
            _shapes[i] = ReadShape();
        }

        var objects = new ImageRecord[_objects = Count("objects")];
        if (_objects == 0)
            throw Bad("it has no objects");
        for (var i = 0; i < objects.Length; i++)
        {
            _claimed--;
            objects[i] = ReadRecord(0);
        }

        return _at == _end ? new CoroutineImage(objects) : throw Bad($"{_end - _at} bytes are left over");
    }

    private string ReadText()
    {
        var length = Number();
        var isUtf16 = (length & 1) != 0;
        var start = _at;
        var bytes = Take(length >> 1, "a text");
        if (isUtf16 ? bytes.Length % sizeof(char) != 0 : !Utf8.IsValid(bytes))
            throw BadImage.AtByte(start, isUtf16 ? "a text of UTF-16 has half a character" : "a text is not UTF-8");
        return isUtf16 ? Utf16(bytes) : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The encoding would put something else for lone surrogates.</summary>
    private static string Utf16(ReadOnlySpan<byte> bytes)
    {
        var chars = new char[bytes.Length / sizeof(char)];
        for (var i = 0; i < chars.Length; i++)
            chars[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(i * sizeof(char))..]);
        return new string(chars);
    }

    private ImageShape ReadShape()
    {
        var type = Text();
        var hasPoint = Index(2, "0 or 1");
        var point = hasPoint == 0 ? null : new ImagePoint(Text(), Index(int.MaxValue, "a number"), Index(int.MaxValue, "a number"), Text());
        var shape = new ImageShape(type, point);
        var count = Count("members");
        var names = new UniqueNames(count);
        for (var i = 0; i < count; i++)
        {
            _claimed--;
            var start = _at;
            var name = Text();
            if (!names.Add(shape.Names, name))
                throw BadImage.AtByte(start, $"'{shape}' has two members {BadImage.Quoted(name)}");
            shape.Types.Add(Text());
        }

        return shape;
    }

    private ImageRecord ReadRecord(int depth)
    {
        if (depth > FormatLimits.Depth)
            throw Bad(FormatLimits.TooDeep);
        var record = new ImageRecord(_shapes[Index(_shapes.Length, "a shape")]);
        var count = record.Shape.Names.Count;
        Claim((ulong)count, $"members of '{record}'");
        var values = count == 0 ? [] : new ImageValue[count];
        for (var i = 0; i < values.Length; i++)
        {
            _claimed--;
            values[i] = ReadValue(depth);
        }

        record.Values = values;
        var items = Number();
        if (items == 0)
            return record;
        Claim(items - 1, "items");
        record.Items = new List<ImageValue>((int)(items - 1));
        for (var i = 1ul; i < items; i++)
        {
            _claimed--;
            record.Items.Add(ReadValue(depth));
        }

        return record;
    }

    private ImageValue ReadValue(int depth)
    {
        var start = _at;
        var tag = Take(1, "a value")[0];
        switch ((ValueTag)tag)
        {
            case >= ValueTag.Small:
                return ImageValue.Of((long)tag - (int)ValueTag.Small);
            case ValueTag.Null:
                return ImageValue.Null;
            case ValueTag.False:
                return ImageValue.Of(false);
            case ValueTag.True:
                return ImageValue.Of(true);
            case ValueTag.Integer:
                var folded = Number();
                return ImageValue.Of((long)(folded >> 1) ^ -(long)(folded & 1));
            case ValueTag.Unsigned:
                return ImageValue.Of(Number());
            case ValueTag.Real:
                return ImageValue.Of(BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double), "a number")));
            case ValueTag.Text:
                return ImageValue.Of(Text());
            case ValueTag.Bytes:
                return ImageValue.Of(Take(Number(), "bytes").ToArray());
            case ValueTag.Reference:
                var number = Number();
                return number < (ulong)_objects ? ImageValue.Reference((int)number)
                    : throw BadImage.AtByte(start, FormatLimits.NoObject(number, _objects));
            case ValueTag.Record:
                return ImageValue.Of(ReadRecord(depth + 1));
            default:
                throw BadImage.AtByte(start, $"a value cannot begin with {tag}");
        }
    }

    private string Text() => _texts[Index(_texts.Length, "a text")];

    private int Index(int limit, string what)
    {
        var start = _at;
        var index = Number();
        return index < (ulong)limit ? (int)index : throw BadImage.AtByte(start, $"{what} is expected, less than {limit}, and not {index}");
    }

    private int Count(string what)
    {
        var count = Number();
        Claim(count, what);
        return (int)count;
    }

    private void Claim(ulong count, string what)
    {
        if (count > (ulong)Left)
            throw Bad($"{count} {what} are announced, and {Left} bytes are left for them");
        _claimed += (int)count;
    }

    private ulong Number()
    {
        var start = _at;
        var value = 0ul;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1, "a number")[0];
            if (shift == 63 && next > 1)
                break;
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw BadImage.AtByte(start, "a number has more than 64 bits");
    }

    private ReadOnlySpan<byte> Take(ulong length, string what)
    {
        if (length > (ulong)Left)
            throw Bad($"{what} of {length} bytes is announced, and {Left} are left for it");
        var taken = _bytes.Slice(_at, (int)length);
        _at += (int)length;
        return taken;
    }

    private readonly CoroutineImageException Bad(string reason) => BadImage.AtByte(_at, reason);
}

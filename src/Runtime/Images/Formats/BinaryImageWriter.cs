using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Coroutines.Images;

/// <summary>Writes an image as <see cref="BinaryFormat"/> says.</summary>
internal sealed class BinaryImageWriter
{
    private readonly ArrayBufferWriter<byte> _body = new(1024);
    private readonly Dictionary<string, int> _textNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly ShapeTable _shapes;
    private ArrayBufferWriter<byte> _to;

    private BinaryImageWriter(ShapeTable shapes)
    {
        _shapes = shapes;
        _to = _body;
    }

    internal static ArrayBufferWriter<byte> Write(CoroutineImage image)
    {
        var writer = new BinaryImageWriter(new ShapeTable(image.Objects));
        writer.WriteShapes();
        writer.WriteObjects(image.Objects);
        return writer.Assemble();
    }

    /// <summary>The texts are known last and stand first.</summary>
    private ArrayBufferWriter<byte> Assemble()
    {
        _to = new ArrayBufferWriter<byte>(_body.WrittenCount + 1024);
        var header = _to.GetSpan(BinaryFormat.HeaderLength)[..BinaryFormat.HeaderLength];
        header.Clear();
        _to.Advance(BinaryFormat.HeaderLength);
        Number((ulong)_texts.Count);
        foreach (var text in _texts)
            WriteText(text);
        _to.Write(_body.WrittenSpan);

        MemoryMarshal.TryGetArray(_to.WrittenMemory, out var written);
        header = written.AsSpan(0, BinaryFormat.HeaderLength);
        BinaryFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], FormatLimits.Version);
        BinaryPrimitives.WriteInt64LittleEndian(header[12..], _to.WrittenCount - BinaryFormat.HeaderLength);
        BinaryPrimitives.WriteUInt32LittleEndian(Room(BinaryFormat.ChecksumLength), BinaryFormat.Checksum(written));
        return _to;
    }

    private void WriteShapes()
    {
        Number((ulong)_shapes.Shapes.Count);
        foreach (var shape in _shapes.Shapes)
        {
            Text(shape.Type);
            Number(shape.Point is null ? 0u : 1u);
            if (shape.Point is { } point)
            {
                Text(point.Text);
                Number((ulong)point.Number);
                Number((ulong)point.Count);
                Text(point.Body);
            }

            Number((ulong)shape.Names.Count);
            for (var i = 0; i < shape.Names.Count; i++)
            {
                Text(shape.Names[i]);
                Text(shape.Types[i]);
            }
        }
    }

    private void WriteObjects(IReadOnlyList<ImageRecord> objects)
    {
        Number((ulong)objects.Count);
        foreach (var each in objects)
            Record(each);
    }

    private void Record(ImageRecord record)
    {
        if (record.Values.Length != record.Shape.Names.Count)
            throw new InvalidOperationException($"'{record}' has {record.Shape.Names.Count} members and {record.Values.Length} values.");
        Number((ulong)_shapes.NumberOf(record.Shape));
        foreach (ref readonly var each in record.Values.AsSpan())
            Value(each);
        if (record.Items is not { } items)
        {
            Number(0);
            return;
        }

        Number((ulong)items.Count + 1);
        foreach (ref readonly var each in CollectionsMarshal.AsSpan(items))
            Value(each);
    }

    private void Value(in ImageValue value)
    {
        switch (value.Kind)
        {
            case ImageKind.Null:
                Tag(ValueTag.Null);
                break;
            case ImageKind.Boolean:
                Tag(value.Bits != 0 ? ValueTag.True : ValueTag.False);
                break;
            case ImageKind.Integer when value.Bits is >= 0 and <= byte.MaxValue - (int)ValueTag.Small:
                Tag((ValueTag)(value.Bits + (int)ValueTag.Small));
                break;
            case ImageKind.Integer:
                Tag(ValueTag.Integer);
                Number((ulong)((value.Bits << 1) ^ (value.Bits >> 63)));
                break;
            case ImageKind.Unsigned:
                Tag(ValueTag.Unsigned);
                Number((ulong)value.Bits);
                break;
            case ImageKind.Real:
                Tag(ValueTag.Real);
                BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), value.Bits);
                break;
            case ImageKind.Text:
                Tag(ValueTag.Text);
                Text((string)value.Content!);
                break;
            case ImageKind.Bytes:
                var bytes = (byte[])value.Content!;
                Tag(ValueTag.Bytes);
                Number((ulong)bytes.Length);
                _to.Write(bytes);
                break;
            case ImageKind.Reference:
                Tag(ValueTag.Reference);
                Number((ulong)value.Bits);
                break;
            case ImageKind.Record:
                Tag(ValueTag.Record);
                Record((ImageRecord)value.Content!);
                break;
            default:
                throw new InvalidOperationException($"There is no kind {value.Kind}.");
        }
    }

    private void Tag(ValueTag tag) => Room(1)[0] = (byte)tag;

    private void Number(ulong value)
    {
        var span = _to.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            span[length++] = (byte)(value | 0x80);
        span[length++] = (byte)value;
        _to.Advance(length);
    }

    private void Text(string text)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_textNumbers, text, out var known);
        if (!known)
        {
            number = _texts.Count;
            _texts.Add(text);
        }

        Number((ulong)number);
    }

    private void WriteText(string text)
    {
        if (SurrogateText.IsWellFormed(text))
        {
            var length = Encoding.UTF8.GetByteCount(text);
            Number((ulong)length << 1);
            Encoding.UTF8.GetBytes(text, Room(length));
            return;
        }

        Number(((ulong)text.Length << 2) | 1);
        foreach (var each in text)
            BinaryPrimitives.WriteUInt16LittleEndian(Room(sizeof(char)), each);
    }

    private Span<byte> Room(int length)
    {
        var room = _to.GetSpan(length)[..length];
        _to.Advance(length);
        return room;
    }
}

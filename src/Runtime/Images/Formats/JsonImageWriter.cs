using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Coroutines.Images;

/// <summary>
/// Writes the readable form of an image:
/// <code>
/// {
///   "coroutineImage": 1,
///   "shapes": [
///     { "type": "Shop.Ship(Order)", "await": "Coroutine.Sleep(delay)", "number": 0, "count": 1, "body": "9f86d081884c7d65", "members": { "order": "Shop.Order", "delay": "System.TimeSpan" } },
///     { "type": "Shop.Order", "members": { "Id": "int" } }
///   ],
///   "objects": [
///     { "object": 0, "type": "Shop.Ship(Order)", "await": "Coroutine.Sleep(delay)", "members": { "order": {"ref": 1}, "delay": 50000000 } },
///     { "object": 1, "type": "Shop.Order", "members": { "Id": 7 } }
///   ]
/// }
/// </code>
/// A record has "shape", the place of its shape, only where type and await do not say which one it is. What JSON has no values for are objects:
/// {"ref": 1}, {"unsigned": 1}, {"real": "NaN"}, {"chars": [55296]} (a text with half a character), {"bytes": "base64"}; and a struct's value is {"type": ...} as above.
/// A number with a point or an exponent is real.
/// </summary>
internal sealed class JsonImageWriter
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = JsonForm.Depth,
    };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _to;
    private readonly ShapeTable _shapes;
    private readonly HashSet<(string Type, string? Await)> _once = [];
    private readonly HashSet<(string Type, string? Await)> _ambiguous = [];

    private JsonImageWriter(ShapeTable shapes)
    {
        _shapes = shapes;
        _to = new Utf8JsonWriter(_buffer, s_options);
        foreach (var shape in shapes.Shapes)
        {
            if (!_once.Add((shape.Type, shape.Point?.Text)))
                _ambiguous.Add((shape.Type, shape.Point?.Text));
        }
    }

    internal static ReadOnlySpan<byte> Write(CoroutineImage image)
    {
        var writer = new JsonImageWriter(new ShapeTable(image.Objects));
        writer.WriteImage(image.Objects);
        return writer._buffer.WrittenSpan;
    }

    private void WriteImage(IReadOnlyList<ImageRecord> objects)
    {
        _to.WriteStartObject();
        _to.WriteNumber(JsonForm.Version, FormatLimits.Version);
        _to.WriteStartArray(JsonForm.Shapes);
        foreach (var shape in _shapes.Shapes)
            Shape(shape);
        _to.WriteEndArray();
        _to.WriteStartArray(JsonForm.Objects);
        for (var i = 0; i < objects.Count; i++)
        {
            _to.WriteStartObject();
            _to.WriteNumber(JsonForm.Object, i);
            Record(objects[i]);
            _to.WriteEndObject();
        }

        _to.WriteEndArray();
        _to.WriteEndObject();
        _to.Flush();
    }

    private void Shape(ImageShape shape)
    {
        _to.WriteStartObject();
        _to.WriteString(JsonForm.Type, Name(shape.Type));
        if (shape.Point is { } point)
        {
            _to.WriteString(JsonForm.Await, Name(point.Text));
            _to.WriteNumber(JsonForm.Number, point.Number);
            _to.WriteNumber(JsonForm.Count, point.Count);
            _to.WriteString(JsonForm.Body, Name(point.Body));
        }

        if (shape.Names.Count > 0)
        {
            _to.WriteStartObject(JsonForm.Members);
            for (var i = 0; i < shape.Names.Count; i++)
                _to.WriteString(Name(shape.Names[i]), Name(shape.Types[i]));
            _to.WriteEndObject();
        }

        _to.WriteEndObject();
    }

    private void Record(ImageRecord record)
    {
        var shape = record.Shape;
        if (record.Values.Length != shape.Names.Count)
            throw new InvalidOperationException($"'{record}' has {shape.Names.Count} members and {record.Values.Length} values.");
        _to.WriteString(JsonForm.Type, shape.Type);
        if (shape.Point is { } point)
            _to.WriteString(JsonForm.Await, point.Text);
        if (_ambiguous.Contains((shape.Type, shape.Point?.Text)))
            _to.WriteNumber(JsonForm.Shape, _shapes.NumberOf(shape));
        if (shape.Names.Count > 0)
        {
            _to.WriteStartObject(JsonForm.Members);
            for (var i = 0; i < shape.Names.Count; i++)
            {
                _to.WritePropertyName(shape.Names[i]);
                Value(record.Values[i]);
            }

            _to.WriteEndObject();
        }

        if (record.Items is null)
            return;
        _to.WriteStartArray(JsonForm.Items);
        foreach (var each in record.Items)
            Value(each, isItem: true);
        _to.WriteEndArray();
    }

    private void Value(in ImageValue value, bool isItem = false)
    {
        switch (value.Kind)
        {
            case ImageKind.Null:
                _to.WriteNullValue();
                break;
            case ImageKind.Boolean:
                _to.WriteBooleanValue(value.Bits != 0);
                break;
            case ImageKind.Integer:
                _to.WriteNumberValue(value.Bits);
                break;
            case ImageKind.Unsigned:
                Raw($$"""{"{{JsonForm.Unsigned}}": {{(ulong)value.Bits}}}""", isItem);
                break;
            case ImageKind.Real:
                Raw(JsonForm.OfReal(value.Bits), isItem);
                break;
            case ImageKind.Text:
                Text((string)value.Content!, isItem);
                break;
            case ImageKind.Bytes:
                Raw($$"""{"{{JsonForm.Bytes}}": "{{Convert.ToBase64String((byte[])value.Content!)}}"}""", isItem);
                break;
            case ImageKind.Reference:
                Raw(string.Create(CultureInfo.InvariantCulture, $$"""{"{{JsonForm.Reference}}": {{value.Bits}}}"""), isItem);
                break;
            case ImageKind.Record:
                _to.WriteStartObject();
                Record((ImageRecord)value.Content!);
                _to.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"There is no kind {value.Kind}.");
        }
    }

    private void Text(string text, bool isItem)
    {
        if (SurrogateText.IsWellFormed(text))
            _to.WriteStringValue(text);
        else
            Raw($$"""{"{{JsonForm.Chars}}": [{{string.Join(", ", text.Select(static each => (int)each))}}]}""", isItem);
    }

    /// <summary>Small objects on one line, where the writer would take three. It does not begin a line for an item that it does not know.</summary>
    private void Raw(string json, bool isItem) =>
        _to.WriteRawValue(isItem ? $"\n{new string(' ', _to.CurrentDepth * 2)}{json}" : json, skipInputValidation: true);

    private static string Name(string name) =>
        SurrogateText.IsWellFormed(name) ? name : throw new CoroutineImageException($"The image cannot be written as JSON: the name {BadImage.Quoted(name)} has half a character (a lone surrogate).");
}

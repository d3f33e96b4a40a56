using System.Text;
using System.Text.Json;

namespace Coroutines.Images;

/// <summary>Reads what <see cref="JsonImageWriter"/> wrote, edited by hand or not. The members of the form stand in the order in which it writes them.</summary>
internal ref struct JsonImageReader
{
    private readonly List<ImageShape> _shapes = [];

    /// <summary>The shape of a type and await; null where there are several.</summary>
    private readonly Dictionary<(string Type, string? Await), ImageShape?> _byName = [];
    private JsonCursor _at;
    private int _highest = -1;
    private long _highestPlace;

    private JsonImageReader(ReadOnlySpan<byte> json) => _at = new JsonCursor(json);

    internal static CoroutineImage Read(ReadOnlySpan<byte> json) => new JsonImageReader(json).ReadImage();

    private CoroutineImage ReadImage()
    {
        _at.Pass(JsonTokenType.StartObject, "an object");
        _at.PassName(JsonForm.Version);
        var place = _at.Place;
        var version = _at.PassIndex("a version");
        if (version != FormatLimits.Version)
            throw _at.BadAt(place, version > FormatLimits.Version ? FormatLimits.TooNew(version) : $"there is no format {version}");
        _at.PassName(JsonForm.Shapes);
        _at.Pass(JsonTokenType.StartArray, "an array");
        while (_at.Token != JsonTokenType.EndArray)
            ReadShape();
        _at.Next();
        _at.PassName(JsonForm.Objects);
        _at.Pass(JsonTokenType.StartArray, "an array");
        List<ImageRecord> objects = [];
        for (; _at.Token != JsonTokenType.EndArray; EndObject())
        {
            _at.Pass(JsonTokenType.StartObject, "an object");
            _at.PassName(JsonForm.Object);
            place = _at.Place;
            if (_at.PassIndex("a number") != objects.Count)
                throw _at.BadAt(place, $"objects are numbered in their order; this is object {objects.Count}");
            objects.Add(ReadRecord(0));
        }

        if (objects.Count == 0)
            throw _at.Bad("it has no objects");
        if (_highest >= objects.Count)
            throw _at.BadAt(_highestPlace, FormatLimits.NoObject((ulong)_highest, objects.Count));
        _at.Next();
        _at.Expect(JsonTokenType.EndObject, "the object's end");
        _at.ExpectEnd();
        return new CoroutineImage(objects);
    }

    private void ReadShape()
    {
        _at.Pass(JsonTokenType.StartObject, "an object");
        _at.PassName(JsonForm.Type);
        var type = _at.PassText("a type's name");
        var point = _at.TryPassName(JsonForm.Await) ? ReadPoint() : null;
        var shape = new ImageShape(type, point);
        if (_at.TryPassName(JsonForm.Members))
        {
            _at.Pass(JsonTokenType.StartObject, "an object");
            for (var names = new UniqueNames(int.MaxValue); _at.Token != JsonTokenType.EndObject;)
            {
                var place = _at.Place;
                var name = _at.PassName();
                if (!names.Add(shape.Names, name))
                    throw _at.BadAt(place, $"'{shape}' has two members {BadImage.Quoted(name)}");
                shape.Types.Add(_at.PassText("a type's name"));
            }

            _at.Next();
        }

        EndObject();
        _shapes.Add(shape);
        if (!_byName.TryAdd((type, point?.Text), shape))
            _byName[(type, point?.Text)] = null;
    }

    private ImagePoint ReadPoint()
    {
        var text = _at.PassText("an await's text");
        _at.PassName(JsonForm.Number);
        var number = _at.PassIndex("a number");
        _at.PassName(JsonForm.Count);
        var count = _at.PassIndex("a count");
        _at.PassName(JsonForm.Body);
        return new ImagePoint(text, number, count, _at.PassText("a body's fingerprint"));
    }

    /// <summary>From its type on to the end of what it has.</summary>
    private ImageRecord ReadRecord(int depth)
    {
        if (depth > FormatLimits.Depth)
            throw _at.Bad(FormatLimits.TooDeep);
        var shape = ReadShapeName();
        var record = new ImageRecord(shape);
        if (shape.Names.Count > 0)
        {
            _at.PassName(JsonForm.Members);
            _at.Pass(JsonTokenType.StartObject, "an object");
            List<ImageValue> values = [];
            foreach (var name in shape.Names)
            {
                _at.PassName(name);
                values.Add(ReadValue(depth));
            }

            EndObject();
            record.Values = [.. values];
        }

        if (_at.TryPassName(JsonForm.Items))
        {
            _at.Pass(JsonTokenType.StartArray, "an array");
            record.Items = [];
            while (_at.Token != JsonTokenType.EndArray)
                record.Items.Add(ReadValue(depth));
            _at.Next();
        }

        return record;
    }

    private ImageShape ReadShapeName()
    {
        var place = _at.Place;
        _at.PassName(JsonForm.Type);
        var type = _at.PassText("a type's name");
        var awaited = _at.TryPassName(JsonForm.Await) ? _at.PassText("an await's text") : null;
        if (!_byName.TryGetValue((type, awaited), out var shape))
            throw _at.BadAt(place, $"{BadImage.Quoted(type)}{(awaited is null ? "" : $" at {BadImage.Quoted(awaited)}")} is none of the shapes");
        if (!_at.TryPassName(JsonForm.Shape))
            return shape ?? throw _at.BadAt(place, $"several shapes are called {BadImage.Quoted(type)}; \"{JsonForm.Shape}\" must say which");
        place = _at.Place;
        var index = _at.PassIndex("a shape");
        shape = index < _shapes.Count ? _shapes[index] : throw _at.BadAt(place, $"there are {_shapes.Count} shapes");
        return shape.Type == type && shape.Point?.Text == awaited ? shape : throw _at.BadAt(place, $"shape {index} is '{shape}'");
    }

    private ImageValue ReadValue(int depth)
    {
        switch (_at.Token)
        {
            case JsonTokenType.Null:
                _at.Next();
                return ImageValue.Null;
            case JsonTokenType.True or JsonTokenType.False:
                var truth = _at.Token == JsonTokenType.True;
                _at.Next();
                return ImageValue.Of(truth);
            case JsonTokenType.Number:
                return _at.PassNumber();
            case JsonTokenType.String:
                return ImageValue.Of(_at.PassText("a text"));
            case JsonTokenType.StartObject:
                _at.Next();
                var value = ReadObject(depth);
                EndObject();
                return value;
            default:
                throw _at.Bad("a value is expected here");
        }
    }

    private ImageValue ReadObject(int depth)
    {
        if (_at.TryPassName(JsonForm.Reference))
        {
            var place = _at.Place;
            var number = _at.PassIndex("an object's number");
            if (number > _highest)
                (_highest, _highestPlace) = (number, place);
            return ImageValue.Reference(number);
        }

        if (_at.TryPassName(JsonForm.Unsigned))
            return ImageValue.Of(_at.PassUnsigned());
        if (_at.TryPassName(JsonForm.Bytes))
            return ImageValue.Of(_at.PassBytes());
        if (_at.TryPassName(JsonForm.Chars))
            return ImageValue.Of(ReadChars());
        if (_at.TryPassName(JsonForm.Real))
        {
            var place = _at.Place;
            return JsonForm.TryParseReal(_at.PassText("a number's name"), out var real) ? ImageValue.Of(real) : throw _at.BadAt(place, "this is no real number");
        }

        return ImageValue.Of(ReadRecord(depth + 1));
    }

    private string ReadChars()
    {
        _at.Pass(JsonTokenType.StartArray, "an array");
        var text = new StringBuilder();
        while (_at.Token != JsonTokenType.EndArray)
        {
            var place = _at.Place;
            var code = _at.PassIndex("a character's code");
            text.Append(code <= char.MaxValue ? (char)code : throw _at.BadAt(place, $"a character's code is at most {(int)char.MaxValue}"));
        }

        _at.Next();
        return text.ToString();
    }

    private void EndObject() => _at.Pass(JsonTokenType.EndObject, "the object's end");
}

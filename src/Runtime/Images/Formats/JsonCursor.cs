using System.Globalization;
using System.Text.Json;

namespace Coroutines.Images;

/// <summary>Goes through JSON and says what was expected where something else stands. Every failure is a <see cref="CoroutineImageException"/> with line and column.</summary>
internal ref struct JsonCursor
{
    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;

    internal JsonCursor(ReadOnlySpan<byte> json)
    {
        _json = json;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonForm.Depth });
        Next();
    }

    internal readonly JsonTokenType Token => _reader.TokenType;

    internal readonly long Place => _reader.TokenStartIndex;

    internal readonly CoroutineImageException Bad(string reason) => BadAt(Place, reason);

    internal readonly CoroutineImageException BadAt(long place, string reason, Exception? cause = null) => BadImage.AtText(_json, place, reason, cause);

    internal void Next()
    {
        if (!TryNext())
            throw BadAt(_json.Length, "it ends here");
    }

    /// <summary>Nothing may follow.</summary>
    internal void ExpectEnd()
    {
        if (TryNext())
            throw Bad("it should end here, and goes on");
    }

    internal void Expect(JsonTokenType token, string what)
    {
        if (Token != token)
            throw Bad($"{what} is expected here");
    }

    /// <summary>Goes over a token.</summary>
    internal void Pass(JsonTokenType token, string what)
    {
        Expect(token, what);
        Next();
    }

    /// <summary>Goes over a member's name, and stands at its value.</summary>
    internal void PassName(string name)
    {
        if (!TryPassName(name))
            throw Bad($"the member \"{name}\" is expected here");
    }

    internal bool TryPassName(string name)
    {
        if (Token != JsonTokenType.PropertyName || (_reader.ValueIsEscaped ? String() != name : !_reader.ValueTextEquals(name)))
            return false;
        Next();
        return true;
    }

    /// <summary>Any member's name.</summary>
    internal string PassName()
    {
        Expect(JsonTokenType.PropertyName, "a member's name");
        var name = String();
        Next();
        return name;
    }

    internal string PassText(string what)
    {
        Expect(JsonTokenType.String, what);
        var text = String();
        Next();
        return text;
    }

    internal int PassIndex(string what)
    {
        Expect(JsonTokenType.Number, what);
        if (!_reader.TryGetInt32(out var index) || index < 0)
            throw Bad($"{what} is expected here, which is a whole number from 0 to {int.MaxValue}");
        Next();
        return index;
    }

    internal ulong PassUnsigned()
    {
        Expect(JsonTokenType.Number, "a number");
        if (!_reader.TryGetUInt64(out var number))
            throw Bad("this is no unsigned number of 64 bits");
        Next();
        return number;
    }

    internal byte[] PassBytes()
    {
        Expect(JsonTokenType.String, "a text in base64");
        if (!_reader.TryGetBytesFromBase64(out var bytes))
            throw Bad("this is no base64");
        Next();
        return bytes;
    }

    /// <summary>A number is real where it has a point or an exponent.</summary>
    internal ImageValue PassNumber()
    {
        var value = _reader.ValueSpan.ContainsAny(".eE"u8)
            ? _reader.TryGetDouble(out var real) && double.IsFinite(real) ? ImageValue.Of(real) : throw Bad("this number is out of range")
            : _reader.TryGetInt64(out var number) ? ImageValue.Of(number) : throw Bad("this is no signed number of 64 bits; an unsigned one is {\"unsigned\": ...}");
        Next();
        return value;
    }

    private readonly string String()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw BadAt(Place, "this text has half a character, which is only allowed in {\"chars\": ...}", e);
        }
    }

    private bool TryNext()
    {
        try
        {
            return _reader.Read();
        }
        catch (JsonException e)
        {
            throw BadAt(_reader.BytesConsumed, Reason(e.Message), e);
        }
    }

    /// <summary>The reader's own message has its place behind it, counted in another way.</summary>
    private static string Reason(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = (place < 0 ? message : message[..place]).TrimEnd('.', ' ');
        return char.ToLower(reason[0], CultureInfo.InvariantCulture) + reason[1..];
    }
}

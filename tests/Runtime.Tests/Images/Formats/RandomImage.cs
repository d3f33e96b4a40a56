using System.Globalization;
using System.Text;

namespace Coroutines.Runtime.Tests.Images.Formats;

/// <summary>Writes the JSON of an image at random, by itself: what the library reads of it must come out again.</summary>
internal sealed class RandomImage(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<(string Head, List<string> Members)> _shapes = [];
    private int _objects;

    internal static string Json(int seed) => new RandomImage(seed).Write();

    private string Write()
    {
        _objects = _random.Next(1, 12);
        StringBuilder shapes = new(), objects = new();
        for (var i = _random.Next(1, 6); i > 0; i--)
            shapes.Append(shapes.Length > 0 ? "," : "").Append(Shape(i));
        for (var i = 0; i < _objects; i++)
            objects.Append(i > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $$"""{"object":{{i}},{{Record(0)}}}""");
        return $$"""{"coroutineImage":1,"shapes":[{{shapes}}],"objects":[{{objects}}]}""";
    }

    private string Shape(int number)
    {
        var type = $"Shop.Type<{Text()}>{number}";
        var head = $"\"type\":{Quoted(type)}";
        var rest = "";
        if (_random.Next(3) == 0)
        {
            head += $",\"await\":{Quoted(Text())}";
            rest = $",\"number\":{_random.Next(3)},\"count\":{_random.Next(3)},\"body\":{Quoted(Text())}";
        }

        var members = Enumerable.Range(0, _random.Next(5)).Select(i => Quoted($"{Text()}{i}")).ToList();
        _shapes.Add((head, members));
        return $$"""{{{head}}{{rest}}{{(members.Count == 0 ? "" : $",\"members\":{{{string.Join(",", members.Select(name => $"{name}:{Quoted(Text())}"))}}}")}}}""";
    }

    private string Record(int depth)
    {
        var (head, members) = _shapes[_random.Next(_shapes.Count)];
        var text = new StringBuilder(head);
        if (members.Count > 0)
            text.Append($",\"members\":{{{string.Join(",", members.Select(name => $"{name}:{Value(depth)}"))}}}");
        if (_random.Next(3) == 0)
            text.Append($",\"items\":[{string.Join(",", Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth)))}]");
        return text.ToString();
    }

    private string Value(int depth) => _random.Next(depth < 3 ? 12 : 11) switch
    {
        0 => "null",
        1 => "true",
        2 => "false",
        3 => _random.Next(-300, 300).ToString(CultureInfo.InvariantCulture),
        4 => _random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        5 => $$"""{"unsigned":{{(ulong)_random.NextInt64()}}}""",
        6 => Real(),
        7 => Quoted(Text()),
        8 => $$"""{"chars":[{{_random.Next(0xD800, 0xE000)}}{{(_random.Next(2) == 0 ? ",65" : ",0")}}]}""",
        9 => $$"""{"bytes":"{{Convert.ToBase64String(Bytes())}}"}""",
        10 => $$"""{"ref":{{_random.Next(_objects)}}}""",
        _ => $$"""{{{Record(depth + 1)}}}""",
    };

    private string Real()
    {
        var value = BitConverter.Int64BitsToDouble(_random.NextInt64(long.MinValue, long.MaxValue));
        switch (_random.Next(8))
        {
            case 0: return """{"real":"NaN"}""";
            case 1: return """{"real":"Infinity"}""";
            case 2: return """{"real":"-Infinity"}""";
            case 3: return """{"real":"0x7FF8000000001234"}""";
            case 4: return "-0.0";
            case 5: return "1.0";
        }

        if (!double.IsFinite(value))
            return "5E-324";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.') || text.Contains('E') ? text : text + ".0";
    }

    private string Text() => _random.Next(8) switch
    {
        0 => "",
        1 => "a \"quoted\" \\ text\n\t\u0001",
        2 => "\U0001F600\u00E9\uFFFF",
        3 => new string('x', _random.Next(200)),
        _ => _random.Next(20).ToString(CultureInfo.InvariantCulture),
    };

    private byte[] Bytes()
    {
        var bytes = new byte[_random.Next(20)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}

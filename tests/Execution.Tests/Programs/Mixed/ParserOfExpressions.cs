// A small recursive parser whose tokens are awaited: methods, patterns, loops and failures.
namespace Programs.Mixed.ParserOfExpressions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var text in (string[])["1+2*3", "(4-1)*2", "8/(2", "2*-3"])
        {
            try
            {
                var parser = new Parser(text);
                Log($"{text} = {await parser.Sum()}");
            }
            catch (FormatException error)
            {
                Log($"{text}: {error.Message}");
            }
        }
    }
}

public partial class Parser(string text)
{
    private int _position;

    [Coroutine]
    public async Coroutine<int> Sum()
    {
        var value = await Product();
        while (await Next() is '+' or '-')
            value = text[_position++] == '+' ? value + await Product() : value - await Product();
        return value;
    }

    [Coroutine]
    private async Coroutine<int> Product()
    {
        var value = await Factor();
        while (await Next() is '*' or '/')
        {
            if (text[_position++] is '*')
                value *= await Factor();
            else
                value /= await Factor();
        }

        return value;
    }

    [Coroutine]
    private async Coroutine<int> Factor() => await Next() switch
    {
        >= '0' and <= '9' => text[_position++] - '0',
        '-' when ++_position > 0 => -await Factor(),
        '(' when ++_position > 0 => await Closed(await Sum()),
        { } other => throw new FormatException($"no factor: {other}"),
        null => throw new FormatException(await Value("the end")),
    };

    [Coroutine]
    private async Coroutine<int> Closed(int value)
    {
        if (await Next() != ')')
            throw new FormatException($"not closed at {_position}");
        _position++;
        return value;
    }

    [Coroutine]
    private async Coroutine<char?> Next() => _position < text.Length ? await Value((char?)text[_position]) : null;
}

namespace Programs.Branches.SwitchesOfEveryType;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var o in new (int, object? )[]
        {
            (1, "a"),
            (2, null),
            (3, 4L),
            (4, new[] { 1 })
        }

        )
        {
            var(a, b) = o;
            Log((a, b) switch
            {
                (1, string s)when s.Length == await Value(1) => await Value("x" + s),
                (2, null) => "two",
                (var n, long l) => $"{n + l + await Value(1)}",
                _ => throw new Exception("none " + a)});
            if (a == 3)
                break;
        }

        object r = await Value(3) switch
        {
            1 => 1,
            2 => 2L,
            3 => await Value('c'),
            _ => 1.5
        };
        Log(r.GetType().Name);
        IEnumerable<int> en = await Value(1) switch
        {
            1 => new List<int>
            {
                1
            },
            _ => new[]
            {
                await Value(2)
            }
        };
        Log(en.GetType().Name);
        long lg = await Value(2) switch
        {
            1 => 1,
            _ => await Value(7)};
        Log(lg);
        int? ni = await Value(2) switch
        {
            1 => null,
            _ => await Value(7)};
        Log(ni);
        Func<int, int> f = await Value(1) switch
        {
            1 => x => x + 1,
            _ => x => x + 2
        };
        Log(f(1));
        var d = DayOfWeek.Friday;
        Log(d switch
        {
            DayOfWeek.Friday or DayOfWeek.Monday => await Value("fm"),
            > DayOfWeek.Tuesday => "late",
            _ => "x"
        });
        try
        {
            Log(await Value(9) switch
            {
                1 => await Value(1),
                2 => 2
            });
        }
        catch (System.Runtime.CompilerServices.SwitchExpressionException x)
        {
            Log(x.UnmatchedValue);
        }

        string? str = null;
        switch (str)
        {
            case null:
                await Pause("null");
                break;
            case "a":
                break;
        }

        switch (await Value(1.5))
        {
            case 1.5:
                Log("d");
                break;
            case double.NaN:
                break;
        }

        switch (5m)
        {
            case 5m:
                await Pause("m");
                goto case 6m;
            case 6m:
                Log("6m");
                break;
        }

        switch ((byte)3)
        {
            case 3:
                await Pause("b");
                goto case (byte)4;
            case 4:
                Log("b4");
                break;
        }

        switch (await Value('x'))
        {
            case 'x':
                goto case 'y';
            case 'y':
                Log("y");
                break;
        }

        switch (await Value(true))
        {
            case true:
                Log("T");
                break;
            case false:
                break;
        }

        switch (await Value<object>(1))
        {
            case int and (> 0 and < 5)when await Value(true):
                Log("r");
                break;
            case IComparable c:
                Log(c);
                break;
        }
    }
}

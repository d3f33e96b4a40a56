namespace Programs.Branches.PatternsOfEveryKind;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var o in new object? []
        {
            1,
            5,
            "a",
            "long",
            null,
            new[]
            {
                1,
                2,
                3
            },
            new P(1, new P(2, null)),
            'c',
            2.5,
            new List<int>
            {
                4
            },
            (1, "x")
        }

        )
        {
            switch (o)
            {
                case int n when n > await Value(3):
                    Log($"big {n}");
                    break;
                case int and < 3:
                case 'c':
                    await Pause("small");
                    goto case "a";
                case "a":
                    Log("a");
                    break;
                case string { Length: > 2 and var len } s:
                    await Pause("str");
                    Log(s + len);
                    break;
                case null:
                    await Pause("null");
                    goto default;
                case int[] and [var h, ..var rest]:
                    Log(h + rest.Length);
                    await Pause("arr");
                    Log(rest[0]);
                    break;
                case P (var x, P { X: var y } inner):
                    await Pause("p");
                    Log(x + y + inner.X);
                    break;
                case List<int> and [4]:
                    await Pause("list");
                    break;
                case (int t1, string t2):
                    Log(t1 + t2 + await Value(1));
                    break;
                default:
                    Log("default");
                    break;
            }

            Log(o switch
            {
                int n when n > 3 => await Value("big"),
                int n => $"i{n}{await Value(n)}",
                string { Length: 1 } s => s,
                string s when s.Length > await Value(3) => s + "!",
                null => "null",
                P { Next.X: var nx } p => $"{p.X}{nx}",
                (int, string) and var tt => $"{tt}",
                _ => await Call("other")});
            if (o is not int m)
            {
                await Pause("no");
                continue;
            }

            if (m is 1 or 2 && o is int q)
                Log(q + m);
            else
            {
                Log(await Value(m));
            }

            if (o is int w && w > 0 && await Value(w)is var z && z < 5 && o is int k)
                Log(w + z + k);
            while (o is int e && e > await Value(4) && m-- > 3)
            {
                Log(e + m);
            }
        }
    }
}

public sealed record P(int X, P? Next);

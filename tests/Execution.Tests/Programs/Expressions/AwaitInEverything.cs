namespace Programs.Expressions.AwaitInEverything;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        object o = await Value(5);
        Log(o is int and > 3 ? await Value("big") : await Value("small"));
        Log(!await Value(true) || (await Value(1), await Value("x")) is (1, "x"));
        Log((await Value(3), o) switch { (3, int i) when i == await Value(5) => $"five {i}", _ => "no" });
        var arr = new[] { await Value(1), 2, await Value(3) };
        var jag = new int[][] { [await Value(4)], arr };
        Log(jag[await Value(1)][await Value(2)] + arr[^await Value(1)]);
        var d = new Dictionary<string, List<int>> { ["a"] = [await Value(1)] };
        d["a"].Add(await Value(2)); d["b"] = new() { await Value(7) };
        Log(d["a"].Count + d["b"][0]);
        int i2 = 0; arr[i2++] += await Value(10) + i2++; Log($"{arr[0]} {i2}");
        Log(await (await Value(true) ? Call(1) : Call(2)));
        Log(((Func<int, int>)(n => n + 1))(await Value(3)));
        checked { Log(int.MaxValue - 1); }
        Log((string?)await Value<object>("cast") ?? "null");
        Log((await Value<object>("as") as string)!.Length);
        Log(-await Value(3) + ~await Value(1) + (await Value(2))!);
        Log(typeof(int).Name + nameof(o) + default(int) + await Value(sizeof(int)));
        throw_: if (await Value(1) == 2) goto throw_;
        Log($"{await Value(1.5):F2}|{await Value("r"),5}|{(await Value(true) ? "t" : "f")}");
        Log($"""raw {await Value(1)} "quoted" {'{'}""");
        Log(@$"verb {await Value(@"c:\x")}");
    }
}

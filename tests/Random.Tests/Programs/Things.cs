// What random programs are made of: every member says that it was reached.
namespace Programs;

public enum Hue { Red, Green, Blue }

public sealed class Box(int n)
{
    public int N = n;
    public string S = "s" + n;
    public Pt Pos = new(n, -n);
    public Box? Next;
    public Pt[] Points = [new(1, 2), new(3, 4)];

    public int P
    {
        get { Log($"get P of {N}"); return N; }
        set { Log($"set P of {N} to {value}"); N = value; }
    }

    public int this[int i]
    {
        get { Log($"get [{i}] of {N}"); return N + i; }
        set { Log($"set [{i}] of {N} to {value}"); N = value - i; }
    }

    public int Add(int a, int b = 3) { Log($"{N} adds {a}, {b}"); N += a; return N - b; }
    public Box Self(string name) { Log($"self {name}"); return this; }
    public override string ToString() => $"Box({N}, {S}, {Pos}, {Next?.N})";
}

public struct Pt(int x, int y)
{
    public int X = x;
    public int Y = y;

    public int Bump(int by) { X += by; Log($"bumped to {this} by {by}"); return X; }
    public readonly int Sum(int more) => X + Y + more;
    public readonly void Deconstruct(out int a, out int b) { a = X; b = Y; Log($"deconstruct {this}"); }
    public static Pt operator +(Pt left, Pt right) { Log($"{left} + {right}"); return new Pt(left.X + right.X, left.Y + right.Y); }
    public static Pt operator +(Pt left, int right) { Log($"{left} + {right}"); return new Pt(left.X + right, left.Y); }
    public override readonly string ToString() => $"Pt({X}, {Y})";
}

public record Rec(int A, string B)
{
    public int C { get; init; }
}

public abstract class Shape;

public sealed class Circle(int r) : Shape
{
    public int R { get; set; } = r;
    public override string ToString() => $"Circle({R})";
}

public sealed class Square(int side, string name) : Shape
{
    public int Side { get; set; } = side;
    public string Name { get; set; } = name;
    public void Deconstruct(out int side, out string name) { side = Side; name = Name; }
    public override string ToString() => $"Square({Side}, {Name})";
}

public sealed class Oops(int code) : Exception($"oops {code}")
{
    public int Code { get; } = code;
}

public sealed class Res(int id) : IDisposable, IAsyncDisposable
{
    public int Id = id;
    public void Dispose() => Log($"dispose {Id}");

    public async ValueTask DisposeAsync()
    {
        Log($"dispose async {Id}");
        await TaskOf(Id);
        Log($"disposed {Id}");
    }
}

public sealed partial class CoRes(int id)
{
    [Coroutine]
    public async Coroutine DisposeAsync()
    {
        Log($"dispose co {id}");
        await Pause("dispose");
        Log($"disposed {id}");
    }
}

public struct ValRes(int id) : IDisposable
{
    public int Id = id;
    public readonly void Dispose() => Log($"dispose value {Id}");
}

/// <summary>Enumerated by pattern, with a struct.</summary>
public readonly struct Upto(int count)
{
    public Walk GetEnumerator() { Log($"walk {count}"); return new Walk(count); }

    public struct Walk(int count)
    {
        private int _at;
        public readonly int Current => _at;
        public bool MoveNext() { Log($"move {_at}"); return ++_at <= count; }
    }
}

public static partial class Things
{
    public static int Sum(params int[] all) { Log($"sum of {all.Length}"); return all.Sum(); }
    public static int SumSpan(params ReadOnlySpan<int> all) { Log($"span of {all.Length}"); var sum = 0; foreach (var one in all) sum += one; return sum; }
    public static int Opt(int a, int b = 5, int c = 7) { Log($"opt {a}, {b}, {c}"); return a + (2 * b) - c; }
    public static int AddTo(ref int place, int by) { Log($"{place} adds {by}"); place += by; return place - 1; }
    public static string Glue(ref string place, string more) { place += more.Length; Log($"glue {place}"); return place; }
    public static int Half(int whole, out int rest) { Log($"half {whole}"); rest = whole & 1; return whole / 2; }
    public static bool Odd(int number, out int half) { Log($"odd {number}"); half = number / 2; return (number & 1) != 0; }
    public static int InAdd(in int left, in int right) { Log($"in {left}, {right}"); return left + right; }
    public static T Same<T>(T value) { Log($"same {value}"); return value; }
    public static T Or<T>(bool first, T left, T right) { Log($"or {first}"); return first ? left : right; }
    public static int Times(int count, Func<int, int> step) { var sum = 0; for (var i = 0; i < (count & 3); i++) sum += step(i); return sum; }
    public static int Clip(int number) => number is > -1000000 and < 1000000 ? number : number % 1000;
    public static string Clip(string text) => text.Length > 24 ? text[..24] : text;
    public static int Twice(this int number) { Log($"twice {number}"); return unchecked(number * 2); }

    public static IEnumerable<int> Numbers(int count)
    {
        Log($"numbers {count}");
        try
        {
            for (var i = 0; i < (count & 3); i++)
                yield return i;
        }
        finally
        {
            Log("no more numbers");
        }
    }

    public static async IAsyncEnumerable<int> Stream(int count)
    {
        Log($"stream {count}");
        try
        {
            for (var i = 0; i < (count & 3); i++)
                yield return await TaskOf(i);
        }
        finally
        {
            await TaskOf("no more");
        }
    }

    [Coroutine]
    public static async Coroutine<int> Fails(int code)
    {
        Log($"fails {code}");
        await Pause("before");
        throw new Oops(code);
    }

    [Coroutine]
    public static async Coroutine<int> Later(int a, int b = 4, params int[] more)
    {
        Log($"later {a}, {b}, {more.Length}");
        await Pause("later");
        return a - b + more.Sum();
    }
}

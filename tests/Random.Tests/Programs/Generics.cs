// What random programs use of type parameters.
namespace Programs;

public sealed class Cell<T>(T value)
{
    public T Value = value;
    public Cell<T>? Next;

    public T V
    {
        get { Log($"get V of {field}"); return field; }
        set { Log($"set V of {field} to {value}"); field = value; }
    } = value;

    public T this[int i]
    {
        get { Log($"get [{i & 1}] of {this}"); return (i & 1) == 0 ? Value : V; }
        set { Log($"set [{i & 1}] of {this}"); if ((i & 1) == 0) Value = value; else V = value; }
    }

    public T Swap(T value) { Log($"swap {Value} for {value}"); (value, Value) = (Value, value); return value; }
    public Cell<T> Self(string name) { Log($"self {name}"); return this; }
    public override string ToString() => Things.Clip($"Cell({Value}, {(Next is null ? "-" : $"{Next.Value}")})");
}

public struct Duo<T>(T value)
{
    public T Value = value;
    public T Right = value;

    public T Turn(T value) { Log($"turn {this}"); (Value, Right) = (Right, value); return Value; }
    public override readonly string ToString() => Things.Clip($"Duo({Value}, {Right})");
}

/// <summary>What a type parameter can be asked for.</summary>
public partial interface IUnit<T>
    where T : IUnit<T>
{
    int Count { get; set; }
    static abstract T Make(int count);
    static abstract T operator +(T left, T right);
    static abstract Coroutine<T> Fetch(int count);
    int Bump(int by);
    Coroutine<int> Grow(int by);

    [Coroutine]
    static virtual async Coroutine<int> Measure(int count)
    {
        Log($"measure {count}");
        return (await T.Fetch(count)).Count + 1;
    }
}

public partial struct UnitS(int count) : IUnit<UnitS>
{
    public int Count { get; set; } = count;
    public static UnitS Make(int count) { Log($"make {count}"); return new(count); }
    public static UnitS operator +(UnitS left, UnitS right) { Log($"{left} + {right}"); return new(left.Count + right.Count); }
    public int Bump(int by) { Count += by; Log($"bumped to {this}"); return Count; }
    public override readonly string ToString() => $"UnitS({Count})";

    [Coroutine]
    public static async Coroutine<UnitS> Fetch(int count) => new(await Value(count));

    [Coroutine]
    public async Coroutine<int> Grow(int by)
    {
        Count += by;
        await Pause("grow");
        Count += by;
        return Count;
    }
}

public sealed partial class UnitC(int count) : IUnit<UnitC>
{
    public int Count { get; set; } = count;
    public static UnitC Make(int count) { Log($"make {count}"); return new(count); }
    public static UnitC operator +(UnitC left, UnitC right) { Log($"{left} + {right}"); return new(left.Count + right.Count); }
    public int Bump(int by) { Count += by; Log($"bumped to {this}"); return Count; }
    public override string ToString() => $"UnitC({Count})";

    [Coroutine]
    static async Coroutine<UnitC> IUnit<UnitC>.Fetch(int count) => new(await Value(count));

    [Coroutine]
    public static async Coroutine<int> Measure(int count) => await Value(-count);

    [Coroutine]
    public async Coroutine<int> Grow(int by)
    {
        Count += by;
        await Pause("grow");
        return Count += by;
    }
}

/// <summary>A unit made of another one, so that a coroutine can call itself over it.</summary>
public partial struct Twice<T>(T value) : IUnit<Twice<T>>
    where T : IUnit<T>
{
    public T Value = value;
    public int Count { get => Value.Count; set => Value.Count = value; }
    public static Twice<T> Make(int count) => new(T.Make(count * 2));
    public static Twice<T> operator +(Twice<T> left, Twice<T> right) => new(left.Value + right.Value);
    public int Bump(int by) => Value.Bump(by);
    public override readonly string ToString() => $"Twice({Value})";

    [Coroutine]
    public static async Coroutine<Twice<T>> Fetch(int count) => new(await T.Fetch(count));

    [Coroutine]
    public async Coroutine<int> Grow(int by) => await Value.Grow(by + 1);
}

public static partial class Things
{
    public static int Many<T>(params T[] all) { Log($"many {all.Length}"); return all.Length; }
    public static int ManySpan<T>(params ReadOnlySpan<T> all) { Log($"span of {all.Length} {typeof(T).Name}"); return all.Length; }
    public static int ManyListed<T>(params IReadOnlyList<T> all) { Log($"listed {all.Count}"); return all.Count; }
    public static T Put<T>(ref T place, T value) { Log($"put {value} for {place}"); (place, value) = (value, place); return value; }
    public static T Out<T>(T value, out T copy) { copy = value; Log($"out {value}"); return value; }
    public static string Name<T>(T value) => value is null ? $"no {typeof(T).Name}" : Clip($"{typeof(T).Name} {value}");
    public static T With<T>(T value, Action<T> use) { use(value); return value; }
    public static Cell<T> CellOf<T>(T value, int times = 1) { Log($"cell of {value}, {times}"); return new Cell<T>(value); }
}

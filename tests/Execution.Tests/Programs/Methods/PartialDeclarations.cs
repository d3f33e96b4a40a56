// What callers know of a partial method's parameters, names and defaults, is said by the part without a body.
namespace Programs.Methods.PartialDeclarations;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Parts.Add(1));
        Log(await Parts.Add(b: await Value("named"), a: await Value(3)));
        Func<Coroutine<int>> cold = () => Parts.Add(b: "cold", a: 4);
        Log(await cold());
        Log(await Parts.Pair("x", second: 2));
        Log(await Parts.Pair(second: Parts.Kind.Two, first: 1));
        Log(await Parts.Left(a: 1));
        await foreach (var item in Parts.Items(count: 2))
            Log(item);

        Log(await new Counter { Count = 7 }.Add(__result: 1));
        Log(await new Base().Name());
        Log(await new Derived().Name(text: "given"));
        Log(await ((Base)new Derived()).Name(prefix: "given"));
        ISized sized = new Derived();
        Log(await sized.Size(factor: 5));
        Log(await 5.Plus(other: 6));
        Log(await 5.Plus());
    }
}

public static partial class Parts
{
    public enum Kind
    {
        One,
        Two,
    }

    [Coroutine]
    public static partial Coroutine<int> Add(int a, string b = "default");

    // The names of the one are those of the other, the other way round.
    [Coroutine]
    public static partial Coroutine<string> Pair<T, U>(T first, U second, Kind kind = Kind.Two, params string[] rest);

    [Coroutine]
    public static partial Coroutine<int> Left(int a, int b = 2);

    [Coroutine]
    public static partial IAsyncEnumerable<int> Items(int from = 10, int count = 3);

    [Coroutine]
    public static partial Coroutine<int> Plus(this int value, int other = 1);
}

public static partial class Parts
{
    public static async partial Coroutine<int> Add(int b, string a)
    {
        Log($"{b} {a}");
        return await Value(b) + a.Length;
    }

    public static async partial Coroutine<string> Pair<V, W>(V second, W first, Kind sort, params string[] others)
    {
        await Pause("pair");
        return $"{typeof(V).Name} {second} {typeof(W).Name} {first} {sort} {others.Length}";
    }

    // Calls itself by the names that it does not have.
    public static async partial Coroutine<int> Left(int x, int y) => x > 3 ? y : await Left(b: y + 1, a: await Value(x + 1)) + x;

    public static async partial IAsyncEnumerable<int> Items(int count, int from)
    {
        for (var i = 0; i < from; i++)
            yield return await Value(count + i);
    }

    public static async partial Coroutine<int> Plus(this int other, int value) => await Value(other * 10) + value;
}

public partial struct Counter
{
    public int Count;

    [Coroutine]
    public partial Coroutine<int> Add(int __result, int __this = 3);
}

public partial struct Counter
{
    public async partial Coroutine<int> Add(int x, int y) => Count + await Value(x) + y;
}

public partial interface ISized
{
    Coroutine<int> Size(int factor = 2);
}

public partial class Base : ISized
{
    [Coroutine]
    public virtual partial Coroutine<string> Name(string prefix = "base", int number = 1);

    [Coroutine]
    public partial Coroutine<int> Size(int times = 4);
}

public partial class Base
{
    public virtual async partial Coroutine<string> Name(string number, int prefix) => number + await Value(prefix);

    public async partial Coroutine<int> Size(int of) => await Value(of) * 100;
}

public partial class Derived : Base
{
    [Coroutine]
    public override partial Coroutine<string> Name(string text = "derived", int n = 2);
}

public partial class Derived
{
    public override async partial Coroutine<string> Name(string n, int text) => $"{await base.Name(number: text)} {await base.Name(n)} {await Value(n)}";
}

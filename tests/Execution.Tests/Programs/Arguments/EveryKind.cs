// Named, optional, params, in, ref, out arguments and caller information, in one call and out of order.
using System.Runtime.CompilerServices;

namespace Programs.Arguments.EveryKind;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(All(await Value(1)));
        Log(All(c: await Value("c"), a: Note("a", 1), b: await Value(2)));
        Log(All(Note("a", 1), rest: [await Value(1.5), 2]));
        Log(All(1, 2, "three", DayOfWeek.Friday, await Value(4), Note("five", 5.5)));
        var local = 5;
        Log(Refs(ref local, in local, out var made, await Value(local = 6)) + made + local);
        Log(Refs(d: await Value(1), a: ref local, c: out made, b: local) + made);
        Log(Who(await Value(1)));
        Log(Who(await Value(2), caller: await Value("given")));
        Log(Expression(await Value(1) + local));
        Log(await CoroutineWho(await Value(3)));
        var calls = new Adder(await Value(1), more: Note("more", 2));
        Log(calls[await Value(1)] + calls[Note("i", 2), text: await Value("t")]);
        Log(calls.Add(await Value(1)).Add(Note("two", 2), await Value(3)).Add(by: await Value(4), count: Note("five", 5)).Total);
        Func<int, int, int> add = (a, b) => a + b;
        Log(add(Note("left", 1), await Value(2)) + add.Invoke(await Value(3), Note("right", 4)));
        Log(IAdder.Twice(await Value(4)) + ((IAdder)calls).Default(await Value(2)));
        Log(Generic(await Value(1), Note("g", "x")) + Generic<object>(await Value("o"), 1));
        Log(5.Plus(await Value(6)) + Extensions.Plus(Note("static", 1), await Value(2)));
        Log(Extensions.Plus(by: await Value(3), number: Note("named", 1)));
        Log(await Extensions.Later(by: await Value(3), number: Note("receiver", 1)));
        Log(await 7.Later(await Value(1)));
    }

    private static string All(int a, int b = 7, string c = "d", DayOfWeek day = DayOfWeek.Monday, params double[] rest) => $"{a} {b} {c} {day} {string.Join("/", rest)}";

    private static int Refs(ref int a, in int b, out int c, int d)
    {
        c = b + d;
        a++;
        return a * 100;
    }

    private static string Who(int a, [CallerMemberName] string caller = "", [CallerLineNumber] int line = 0) => $"{a} {caller} {line}";

    private static string Expression(int a, [CallerArgumentExpression(nameof(a))] string text = "") => $"{a} {text}";

    private static string Generic<T>(T first, object second) => $"{typeof(T).Name} {first} {second}";

    [Coroutine]
    private static async Coroutine<string> CoroutineWho(int a, [CallerMemberName] string caller = "", [CallerArgumentExpression(nameof(a))] string text = "") => $"{await Value(a)} {caller} {text}";
}

public interface IAdder
{
    int Default(int a, int b = 3) => a * b;

    static int Twice(int a) => a * 2;
}

public sealed class Adder(int start, int more = 0, [CallerMemberName] string caller = "") : IAdder
{
    public int Total { get; private set; } = start + more + caller.Length;

    public string this[int index, string text = "default", [CallerMemberName] string caller = ""] => $"[{index} {text} {caller}]";

    public Adder Add(int count, int by = 1)
    {
        Total += Note($"add {count}x{by}", count * by);
        return this;
    }
}

public static partial class Extensions
{
    public static int Plus(this int number, int by) => number + by;

    [Coroutine]
    public static async Coroutine<int> Later(this int number, int by) => number * 10 + await Value(by);
}

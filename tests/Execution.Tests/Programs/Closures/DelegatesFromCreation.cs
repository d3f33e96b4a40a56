// new D(Function): of local functions, coroutine functions, methods and lambdas, and what they share.
namespace Programs.Closures.DelegatesFromCreation;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var count = 0;
        var add = new Func<int, int>(Add);
        Log(add(1) + await Value(2) + add(3));
        var later = new Func<int, Coroutine<int>>(Later);
        Log(await later(4) + add(await Value(5)));
        Coroutine<int> pending = new Func<int, Coroutine<int>>(Later)(6);
        Log(await pending);
        var changed = new Changed(Changes);
        changed += new Changed(static name => Log($"static {name}"));
        changed(await Value("first"));
        changed -= new Changed(Changes);
        changed(await Value("second"));
        Log(new Func<int>(() => count)() + await Value(1));
        Log(new Func<string, int>(int.Parse)(await Value("12")));
        Log(new Func<int, Coroutine<int>>(async n => count += await Value(n))(7) is { } made ? await made : 0);
        Log(new Changed(Changes).Equals(new Changed(Changes)));

        int Add(int n) => count += n;

        [Coroutine]
        async Coroutine<int> Later(int n)
        {
            count += await Value(n);
            return count;
        }

        void Changes(string name) => Log($"{name} {count}");
    }
}

public delegate void Changed(string name);

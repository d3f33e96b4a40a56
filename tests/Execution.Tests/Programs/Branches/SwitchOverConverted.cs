// A switch over a value that is converted to a number.
namespace Programs.Branches.SwitchOverConverted;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        switch (await Value(new Foo(2))) { case 1: Log("one"); break; case 2: await Pause("two"); Log("two"); break; }
        switch (new Foo(1)) { case 1 when await Value(true): Log("one"); break; case 2: await Pause("two"); Log("two"); break; }
    }
}

public readonly struct Foo(int n) { public static implicit operator int(Foo f) => f.N; private int N => n; }

// fallback: a file-local type
// Bodies that are left to the compiler behind companions with the names and defaults of another part.
using System.Runtime.InteropServices;

namespace Programs.Fallbacks.PartialDeclarations;

file static class Limits
{
    public const int Most = 10;
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Left(b: "named", a: await Value(1)));
        Log(await Left(2));
        Log(await Later(last: await Value(3)));
    }

    [Coroutine]
    private static partial Coroutine<string> Left(int a, string b = "default");

    private static async partial Coroutine<string> Left(int b, string a)
    {
        await Pause("left");
        return $"{b} {a} {Limits.Most}";
    }

    [Coroutine]
    private static async Coroutine<int> Later([Optional, DefaultParameterValue(5)] int first, int last) => await Value(first) + last + Limits.Most;
}

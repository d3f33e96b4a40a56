namespace Programs.Lambdas.StaticLocalFunctions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(Recurse(await Value(3)));
        await Pause("between");
        Log(Twice(Recurse(2)) + await Call(1));

        static int Recurse(int depth) => depth == 0 ? 0 : 1 + Recurse(depth - 1);

        static int Twice(int number) => number * 2;
    }
}

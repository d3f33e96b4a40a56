namespace Programs.Lambdas.LocalFunctions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 1;
        Log(Twice(await Value(3)));
        total = 5;
        Log(Twice(Recurse(3)));

        int Twice(int number) => number * 2 + total;

        static int Recurse(int depth) => depth == 0 ? 0 : 1 + Recurse(depth - 1);
    }
}

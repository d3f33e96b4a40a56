namespace Programs.Expressions.InArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var big = new Big(1, 2);
        Log(Total(in big, await Value(3)));
        Log(Total(new Big(await Value(4), 5), await Call(6)));
        Log(Total(big, 7));
    }

    private static int Total(in Big big, int more) => big.A + big.B + more;
}

public readonly record struct Big(int A, int B);

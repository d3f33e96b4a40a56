namespace Programs.Expressions.AwaitInStructReceiver;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var a = new S[3];
        a[await Value(1)].N = await Value(5);
        Log(a[1].N);
        a[await Value(1)].Add(await Value(5));
        Log(a[1].N);
    }
}

public struct S { public int N; public void Add(int x) => N += x; }

// An await finds the struct that is changed in its array.
namespace Programs.Expressions.AwaitInStructPlace;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var a = new S[3];
        a[await Value(1)].N += 3;
        Log(a[1].N);
        a[await Value(1)].N++;
        a[await Value(1)].Add(2);
        Log(a[1].N);
        a[await Value(1)].M = a[1].M + 4;
        Log(a[1].M);
        a[await Value(1)].M += await Value(4);
        a[await Value(1)].I.X += await Value(4);
        a[await Value(1)].I.X = 1 + a[1].I.X;
        a[await Value(2)].I.X = 1 + a[1].I.X;
        Log(a[1].M + " " + a[1].I.X);
    }
}

public struct S { public int N; public int M { get; set; } public I I; public void Add(int x) => N += x; }
public struct I { public int X; }
public sealed class H { public S S; }

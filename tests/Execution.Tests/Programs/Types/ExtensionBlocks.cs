// needs C# 14
namespace Programs.Types.ExtensionBlocks;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 5;
        Log(n.Plus(await Value(n = 7)));
        Log(n.Prop + await Value(n = 8));
        var s = new S
        {
            N = 1
        };
        Log(s.Get(await Value((s = new S { N = 4 }).N)));
        s.Bump(await Value(3));
        Log(s.N);
        Log(await n.Co(await Value(2)));
    }
}

public struct S
{
    public int N;
}

public static partial class Ex
{
    extension (int a)
    {
        public int Plus(int b) => a * 10 + b;
        public int Prop => a + 1;

        public async Coroutine<int> Co(int x)
        {
            await Pause("co");
            return a + x;
        }
    }

    extension (S s)
    {
        public int Get(int x) => s.N * 10 + x;
    }

    extension (ref S s)
    {
        public void Bump(int x) => s.N += x;
    }
}

// A struct that implements a coroutine and keeps its copy of `this` across many awaits and a failure.
namespace Programs.Mixed.StructState;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var walker = new Walker { Position = 10 };
        Log(await walker.Walk(3));
        Log(walker.Position);
    }
}

public partial struct Walker
{
    public int Position;

    [Coroutine]
    public async Coroutine<string> Walk(int steps)
    {
        var path = "";
        for (var i = 0; i < steps; i++)
        {
            try
            {
                Position += await Value(i);
                if (i == 1)
                    throw new InvalidOperationException($"at {Position}");
            }
            catch (InvalidOperationException e)
            {
                path += await Call(e.Message);
                this = new Walker { Position = Position * 10 };
            }
            path += $"[{Position}]";
        }
        return path;
    }
}

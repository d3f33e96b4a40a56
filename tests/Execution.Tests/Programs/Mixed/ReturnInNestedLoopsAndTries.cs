namespace Programs.Mixed.ReturnInNestedLoopsAndTries;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var start = 0; start < 4; start++)
            Log(await Find(start));
    }

    [Coroutine]
    private static async Coroutine<string> Find(int start)
    {
        var path = "";
        for (var i = start; i < 4; i++)
        {
            try
            {
                foreach (var j in new[] { 3, 2, 1 })
                {
                    using var step = new Step(() => path += $"<{i}{j}>");
                    try
                    {
                        if (i + j == await Value(5))
                            return $"{i},{j} {path}";
                        if (j < i)
                            break;
                    }
                    finally
                    {
                        path += await Call("f");
                    }
                }
            }
            finally
            {
                path += "F";
                await Pause(path);
            }
        }
        return $"none {path}";
    }

    private sealed class Step(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}

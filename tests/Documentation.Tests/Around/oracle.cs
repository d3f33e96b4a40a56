global using Coroutines;
global using static Oracle;

/// <summary>What a program of <c>tests/Execution.Tests</c> finds there, without the plans.</summary>
public static partial class Oracle
{
    [Coroutine]
    public static async Coroutine<T> Value<T>(T value)
    {
        await Coroutine.Yield();
        return value;
    }

    public static void Log(string line) => Console.WriteLine(line);

    private static void Main() => EventLoop.Run(Programs.Loops.While.Program.Run());
}

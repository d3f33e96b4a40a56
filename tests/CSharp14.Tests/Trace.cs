namespace CSharp14.Tests;

/// <summary>What a program writes, and what it awaits.</summary>
public static class Trace
{
    public static List<string> Lines { get; } = [];

    public static void Log(object? what) => Lines.Add($"{what}");

    public static T Note<T>(string name, T value)
    {
        Log(name);
        return value;
    }

    public static async Task<T> Value<T>(T value)
    {
        Log($"ask {value}");
        await Task.Yield();
        Log($"got {value}");
        return value;
    }
}

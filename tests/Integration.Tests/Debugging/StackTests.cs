using System.Text.RegularExpressions;

namespace Integration.Tests.Debugging;

/// <summary>What an exception's stack looks like to whoever debugs.</summary>
public sealed partial class StackTests : LoopTest
{
    [Fact]
    public void Reads_as_the_chain_of_methods_with_the_lines_of_their_awaits()
    {
        var thrown = Assert.Throws<FormatException>(() => Run(() => Report()));
        Assert.Equal(
            [
                "System.FormatException: bad",
                $"at Integration.Tests.Debugging.StackTests.Parse(String text) in {LineOf("thrown")}",
                $"at Integration.Tests.Debugging.StackTests.Read(Int32 page) in {LineOf("called")}",
                $"awaited in StackTests.Cached(int) in {LineOf("passed")}",
                $"awaited in StackTests.Tried<T>(T) in {LineOf("handled")}",
                $"at Integration.Tests.Debugging.StackTests.Tried[T](T page) in {LineOf("thrown on")}",
                $"awaited in StackTests.Report.Twice in {LineOf("in a function")}",
                $"awaited in StackTests.Report() in {LineOf("outermost")}",
            ],
            Chain(thrown));
    }

    [Fact]
    public async Task Is_shorter_than_that_of_the_same_tasks()
    {
        var ours = Chain(Assert.Throws<FormatException>(() => Run(() => Report())));
        var theirs = Lines((await Assert.ThrowsAsync<FormatException>(TaskReport)).ToString()).TakeWhile(static line => !line.Contains("Xunit", StringComparison.Ordinal)).ToList();

        Assert.True(ours.Count <= theirs.Count && ours.Sum(static line => line.Length) < theirs.Sum(static line => line.Length), $"{string.Join('\n', ours)}\n\n{string.Join('\n', theirs)}");
    }

    // Whoever runs the loop comes after.
    private static List<string> Chain(Exception thrown) =>
        [.. Lines(CoroutineExceptionFormatter.Format(thrown)).TakeWhile(static line => !line.StartsWith("at Coroutines.EventLoop.Run(", StringComparison.Ordinal))];

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(static line => Folder().Replace(line.Trim(), " in "))];

    // The line of this file that ends with the mark.
    private static string LineOf(string mark, [System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        $"{Path.GetFileName(file)}:line {Array.FindIndex(File.ReadAllLines(file), line => line.EndsWith($"// {mark}", StringComparison.Ordinal)) + 1}";

    [GeneratedRegex(@" in [^ ]*[\\/](?=\w+\.cs:line)")]
    private static partial Regex Folder();

    [Coroutine]
    private static async Coroutine Report()
    {
        await Coroutine.Yield();
        Console.WriteLine(await Twice(1)); // outermost

        [Coroutine]
        static async Coroutine<int> Twice(int page)
        {
            await Coroutine.Yield();
            return 2 * await Tried(page); // in a function
        }
    }

    [Coroutine]
    private static async Coroutine<int> Tried<T>(T page)
        where T : struct
    {
        try
        {
            return await Cached((int)(object)page); // handled
        }
        finally
        {
            await Coroutine.Yield(); // thrown on
        }
    }

    [Coroutine]
    private static async Coroutine<int> Cached(int page) =>
        await Read(page); // passed

    [Coroutine]
    private static async Coroutine<int> Read(int page)
    {
        await Coroutine.Yield();
        return Parse($"page {page}"); // called
    }

    private static int Parse(string text) =>
        text.Length > 3 ? throw new FormatException("bad") : 3; // thrown

    private static async Task TaskReport()
    {
        await Task.Yield();
        Console.WriteLine(await Twice(1));

        static async Task<int> Twice(int page)
        {
            await Task.Yield();
            return 2 * await TaskTried(page);
        }
    }

    private static async Task<int> TaskTried<T>(T page)
        where T : struct
    {
        try
        {
            return await TaskCached((int)(object)page);
        }
        finally
        {
            await Task.Yield();
        }
    }

    private static async Task<int> TaskCached(int page) => await TaskRead(page);

    private static async Task<int> TaskRead(int page)
    {
        await Task.Yield();
        return Parse($"page {page}");
    }
}

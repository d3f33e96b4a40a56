namespace Samples.Tests;

/// <summary>A game that is saved and loaded goes on as if nothing had been.</summary>
public sealed class SaveGameTests
{
    private static readonly string[] s_moves =
    [
        "look", "light lamp", "take lamp", "go in", "look", "light lamp", "look", "go DOWN", "go east", "take crown", "help", "look", "look", "look", "go north", "sing", "go out", "",
    ];

    /// <summary>In the fast part at some moves, else at each: the lamp burns from the sixth on, and flickers from the fourteenth.</summary>
    public static TheoryData<int> Moves => Environment.GetEnvironmentVariable("COROUTINES_SLOW") == "1" ? [.. Enumerable.Range(0, s_moves.Length - 1)] : [0, 7, 14];

    [Fact]
    public async Task A_game_without_a_break() => Assert.Equal((await Expected()).ReplaceLineEndings(), (await Play("", s_moves)).ReplaceLineEndings());

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task A_game_that_is_saved_and_loaded(int saved)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.image");
        try
        {
            var first = await Play("", [.. s_moves.Take(saved), $"save {file}", "quit", ""]);
            var second = await Play(file, s_moves[saved..]);

            var end = $"> save {file}{Environment.NewLine}> quit{Environment.NewLine}";
            Assert.EndsWith(end, first);
            Assert.Equal((await Expected()).ReplaceLineEndings(), (first[..^end.Length] + second).ReplaceLineEndings());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> Play(string file, string[] moves)
    {
        var run = await SampleProcess.RunAsync("SaveGame", file.Length == 0 ? [] : [file], string.Join('\n', moves), TestContext.Current.CancellationToken);
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }

    private static Task<string> Expected() => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Expected", "SaveGame.txt"), TestContext.Current.CancellationToken);
}

using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>
/// The package in projects that know nothing of this repository. Each shows the locals of a suspended coroutine, which only a machine knows: in the
/// compiler's own async method there are none.
/// </summary>
public sealed class ProjectTests(LocalFeed feed)
{
    private const string Rewritten = "Sums.Add(int, int), line 22: left = 3, right = 4\n7\n";

    [Fact]
    public async Task A_new_console_project_adds_the_package_and_runs()
    {
        using var user = await NewConsoleAsync();
        await user.BuildAsync(".");
        Assert.Equal(Rewritten, await user.DotnetAsync("run", "--no-build"));
    }

    [Fact]
    public async Task A_project_can_leave_all_to_the_compiler()
    {
        SlowTests.Skip();
        using var user = await NewConsoleAsync();
        await user.BuildAsync(".", "-p:CoroutinesRewrite=false");
        Assert.Equal("Coroutine.Sleep(TimeSpan), line 0: \nSums.Add, line 0: \n7\n", await user.DotnetAsync("run", "--no-build"));
    }

    [Fact]
    public async Task The_template_makes_a_program()
    {
        SlowTests.Skip();
        using var user = new UserFolder(feed);
        string[] hive = ["--debug:custom-hive", Path.Combine(user.Folder, "..", "hive")];
        await user.DotnetAsync(["new", "install", $"Coroutines@{feed.Version}", "--add-source", feed.Folder, .. hive]);
        await user.DotnetAsync(["new", "coroutines", "-n", "First", .. hive]);

        await user.BuildAsync("First");
        Assert.Equal("quick: fetched after 0.5 s\nslow: fetched after 1 s\n", await user.DotnetAsync("run", "--no-build", "--project", "First"));
    }

    [Fact]
    public async Task Coroutines_of_a_library_are_machines_for_an_app_that_has_the_package_through_it()
    {
        SlowTests.Skip();
        using var user = new UserFolder(feed).With("Library");
        await user.BuildAsync("App");
        Assert.Equal(
            """
            Front.Polite.Word(), Program.cs line 31: this = {Polite}
            Greeter.Greet(string), Greeter.cs line 11: this = {Polite}, name = "you"
            Front.Ask(Greeter), Program.cs line 23: ending = '!'
            good day, you!

            """,
            await user.DotnetAsync("run", "--no-build", "--project", "App"));
    }

    [Fact]
    public async Task A_file_is_a_program()
    {
        SlowTests.Skip();
        using var user = new UserFolder(feed).With("File");
        Assert.Equal("text = \"hello\"\nhello from a file\n", await user.DotnetAsync("run", "hello.cs", "-p:TreatWarningsAsErrors=true"));
    }

    [Fact]
    public async Task A_trimmed_program_brings_its_own_runtime()
    {
        SlowTests.Skip();
        using var user = new UserFolder(feed, alsoOrdinarySources: true).With("Console").With("Trimmed");
        await user.DotnetAsync("publish", "-c", "Release", "--use-current-runtime", "--self-contained", "-warnaserror", "-o", "out", "-m:1", "-v", "quiet");

        var runtime = new DirectoryInfo(Path.Combine(user.Folder, "out")).GetFiles("System.Private.CoreLib.dll").Single();
        Assert.InRange(runtime.Length, 0, 8_000_000);
        Assert.Equal(Rewritten, await UserFolder.RunAsync(Path.Combine(user.Folder, "out", OperatingSystem.IsWindows() ? "Trimmed.exe" : "Trimmed")));
    }

    private async Task<UserFolder> NewConsoleAsync()
    {
        var user = new UserFolder(feed);
        await user.DotnetAsync("new", "console", "-n", "Sums", "-o", ".", "--debug:custom-hive", Path.Combine(user.Folder, "..", "hive"));
        await user.DotnetAsync("add", "package", "Coroutines", "--version", feed.Version);
        return user.With("Console");
    }
}

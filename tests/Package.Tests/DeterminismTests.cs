using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>What was built depends on the source only.</summary>
public sealed class DeterminismTests(LocalFeed feed)
{
    [Fact]
    public async Task Two_folders_give_the_same_assembly_and_symbols()
    {
        SlowTests.Skip();
        using var first = await BuildAsync();
        using var second = await BuildAsync();

        var files = Files(first).ToList();
        Assert.Contains(files, static file => file.EndsWith("Greetings.pdb", StringComparison.Ordinal));
        Assert.Contains(files, static file => file.EndsWith(".g.cs", StringComparison.Ordinal));
        Assert.Equal(files, Files(second));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(first.Folder, file)), File.ReadAllBytes(Path.Combine(second.Folder, file))));
    }

    [Fact]
    public async Task A_changed_body_is_built_again()
    {
        SlowTests.Skip();
        using var user = new UserFolder(feed).With("Library");
        await user.BuildAsync("App");
        user.Write("Greetings/Greeter.cs", File.ReadAllText(Path.Combine(user.Folder, "Greetings", "Greeter.cs")).Replace("{word}, {name}", "{word} and welcome, {name}", StringComparison.Ordinal));
        await user.BuildAsync("App");
        Assert.EndsWith("\ngood day and welcome, you!\n", await user.DotnetAsync("run", "--no-build", "--project", "App"));
    }

    private async Task<UserFolder> BuildAsync()
    {
        var user = new UserFolder(feed).With("Library");
        await user.BuildAsync("Greetings", $"-p:PathMap={user.Folder}=/source", "-p:EmitCompilerGeneratedFiles=true");
        return user;
    }

    // The assembly, its symbols, and what was generated.
    private static IEnumerable<string> Files(UserFolder user)
    {
        var output = Path.Combine(user.Folder, "Greetings", "obj", "Debug", "net10.0");
        return Directory.EnumerateFiles(output, "Greetings.*").Where(static file => Path.GetExtension(file) is ".dll" or ".pdb")
            .Concat(Directory.EnumerateFiles(Path.Combine(output, "generated"), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(user.Folder, file))
            .Order(StringComparer.Ordinal);
    }
}

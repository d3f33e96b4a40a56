using System.Diagnostics;
using Documentation.Tests.Pages;

namespace Documentation.Tests;

/// <summary>
/// A Python program prints what its C# twin below it prints, on virtual time like that one. Needs Python 3.11, whose place the environment variable
/// <c>PYTHON</c> says.
/// </summary>
public sealed class PythonTests
{
    private static readonly string? s_python = Environment.GetEnvironmentVariable("PYTHON");

    public static TheoryData<string> Programs => [.. MarkdownPages.Blocks.Where(static block => block.Language == "python").Select(static block => block.Place)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_has_a_twin(string place) => Assert.NotNull(Twin(place).Output);

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_prints_what_its_twin_prints(string place)
    {
        Assert.SkipWhen(s_python is null, "PYTHON does not say where Python is");
        var token = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(s_python!, ["-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.StandardInput.WriteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Around", "virtual_time.py"), token) + Block(place).Text);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);

        Assert.Equal(Twin(place).Output, output.ReplaceLineEndings("\n").TrimEnd('\n'));
    }

    private static CodeBlock Block(string place) => MarkdownPages.Blocks.Single(block => block.Place == place);

    private static PageProgram Twin(string place)
    {
        var next = MarkdownPages.Blocks.SkipWhile(block => block.Place != place).Skip(1).First();
        return PageProgram.All.Single(program => program.Blocks[0] == next);
    }
}

using System.Reflection.Metadata;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis.Emit;

namespace Generator.Tests;

/// <summary>What was generated has no line of its own: a debugger does not stop in it, and code coverage does not count it. Only what stands for the source has lines, and those are the source's.</summary>
public sealed class HiddenLinesTests
{
    public static TheoryData<string> Sources => [.. Programs.All];

    [Theory]
    [MemberData(nameof(Sources))]
    public void EveryLineIsOneOfTheSource(string source)
    {
        var compilation = TestProject.Of(Programs.Head + source).Generate().Compilation;
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(new MemoryStream(), symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));

        symbols.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var reader = provider.GetMetadataReader();
        var files = reader.MethodDebugInformation.Select(reader.GetMethodDebugInformation)
            .SelectMany(method => method.GetSequencePoints())
            .Where(point => !point.IsHidden)
            .Select(point => reader.GetString(reader.GetDocument(point.Document).Name))
            .Distinct();

        Assert.Equal(["Program.cs"], files);
    }
}

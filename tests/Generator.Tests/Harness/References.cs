using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generator.Tests.Harness;

/// <summary>What every test program is compiled against.</summary>
internal static class References
{
    public static readonly byte[] RuntimeImage = CompileRuntime();

    public static readonly MetadataReference Runtime = MetadataReference.CreateFromImage(RuntimeImage);

    public static MetadataReference[] All => [.. Framework, Runtime];

    private static IEnumerable<MetadataReference> Framework => field ??=
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "Microsoft.CSharp.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path))];

    private static byte[] CompileRuntime()
    {
        var compilation = CSharpCompilation.Create(
            "Coroutines", [CSharpSyntaxTree.ParseText(StubRuntime.Source)], Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}

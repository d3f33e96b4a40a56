using Coroutines;
using Microsoft.CodeAnalysis;

namespace Lowering.Tests.Harness;

/// <summary>What the methods under test are compiled against: the framework and the runtime.</summary>
internal static class References
{
    public static readonly MetadataReference[] All =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => IsFramework(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Coroutine).Assembly.Location),
    ];

    private static bool IsFramework(string file) => file is "Microsoft.CSharp.dll" || file.StartsWith("System.", StringComparison.Ordinal);
}

using System.Text.RegularExpressions;
using Execution.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Execution.Tests.Restoring;

/// <summary>
/// What restorable programs are compiled with: the mark, and probes and shared coroutines of their own, which images must be able to hold. Images know types and coroutines by their names, and all
/// these assemblies live in one process: so in each the names are others.
/// </summary>
internal static partial class RestorableSupport
{
    public static IEnumerable<SyntaxTree> For(IReadOnlyList<ProgramSource> programs)
    {
        var suffix = programs.Count == 1 ? $"{programs[0].Group}_{programs[0].Name}" : programs[0].Group;
        return Sources(suffix).Select(ProgramCompilation.Parse);
    }

    private static IEnumerable<ProgramSource> Sources(string suffix)
    {
        yield return Source("Restorable", "[assembly: Coroutines.Restorable]\n");
        yield return Source("Aliases", $"""
            global using static Execution.Tests.Probes{suffix}.Probe;
            global using Execution.Tests.Probes{suffix};
            global using Plan = Execution.Tests.Support.Plan;
            global using Session = Execution.Tests.Support.Session;
            global using SuspendMode = Execution.Tests.Support.SuspendMode;
            """);
        foreach (var shared in ProgramCatalog.Shared)
        {
            yield return shared with
            {
                Text = SupportUsing().Replace(shared.Text, "").Replace("Programs.Calls", $"Programs{suffix}.Calls").Replace("namespace Programs;", $"namespace Programs{suffix};"),
            };
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Support"), "*.cs").Order(StringComparer.Ordinal))
            yield return Source(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file).Replace("namespace Execution.Tests.Support;", $"namespace Execution.Tests.Probes{suffix};"));
    }

    private static ProgramSource Source(string name, string text) => new("", name, $"{name}.cs", text);

    [GeneratedRegex(@"global using (static )?Execution\.Tests\.Support[^;]*;\n")]
    private static partial Regex SupportUsing();
}

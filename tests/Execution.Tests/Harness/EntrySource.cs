using System.Text;

namespace Execution.Tests.Harness;

/// <summary>
/// A source file that starts each program by an ordinary call. Reflection and delegates would reach the body that was not
/// rewritten; see DESIGN's list of what an interceptor cannot reach in <c>docs/architecture.md</c>.
/// </summary>
internal static class EntrySource
{
    public const string Type = "Programs.Entries";

    public static ProgramSource For(IReadOnlyList<ProgramSource> programs)
    {
        var text = new StringBuilder("namespace Programs;\n\npublic static class Entries\n{\n");
        foreach (var program in programs)
            text.Append($"    public static Coroutines.Coroutine {program.Name}() => global::{program.Namespace}.Program.Run();\n");
        return new ProgramSource("", "Entries", "Programs/Entries.cs", text.Append("}\n").ToString());
    }
}

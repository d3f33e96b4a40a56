namespace Execution.Tests.Harness;

/// <summary>One program under <c>Programs/</c>.</summary>
/// <param name="Group">Its folder; the programs of a folder are compiled together.</param>
/// <param name="Name">The file name without its extension.</param>
/// <param name="Path">The path that the compiler sees and names.</param>
/// <param name="Text">The source.</param>
public sealed record ProgramSource(string Group, string Name, string Path, string Text)
{
    private const string FallbackMark = "// fallback: ";
    private const string FunctionMark = "// function left: ";
    private const string OrderMark = "// order depends on suspension";
    private const string OnceMark = "// runs once";
    private const string CheckedGroup = "CheckedProject";
    private const string LanguageMark = "// needs C# 14";
    private const string LinesMark = "// lines of its own";

    public string Id => $"{Group}/{Name}";

    /// <summary>What the file must declare; the entry point is <c>Program.Run()</c> in it.</summary>
    public string Namespace => $"Programs.{Group}.{Name}";

    /// <summary>The construct for which the program expects a method to be left to the compiler, or null.</summary>
    public string? Fallback => Marked(FallbackMark);

    /// <summary>The construct for which the program expects a lambda or local function to be left to the compiler, though the method around it is not.</summary>
    public string? LeftFunction => Marked(FunctionMark);

    /// <summary>Several tasks share the loop, so that the trace says which awaits suspended.</summary>
    public bool OrderDependsOnSuspension => Text.Contains(OrderMark, StringComparison.Ordinal);

    /// <summary>Too much work to be run in every way: only undisturbed.</summary>
    public bool RunsOnce => Text.Contains(OnceMark, StringComparison.Ordinal);

    /// <summary>Compiled as in a project that checks arithmetic for overflow.</summary>
    public bool ChecksOverflow => Group == CheckedGroup;

    /// <summary>C# 13 has no such code.</summary>
    public bool NeedsCSharp14 => Text.Contains(LanguageMark, StringComparison.Ordinal);

    /// <summary>The compiler gives an await in it no line, so that stacks name the statement before.</summary>
    public bool HasLinesOfItsOwn => Text.Contains(LinesMark, StringComparison.Ordinal);

    private string? Marked(string mark) =>
        Text.StartsWith(mark, StringComparison.Ordinal) ? Text[mark.Length..Text.IndexOf('\n', StringComparison.Ordinal)].Trim() : null;
}

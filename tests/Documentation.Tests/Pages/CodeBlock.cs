namespace Documentation.Tests.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page's path in the repository.</param>
/// <param name="Line">The line of the opening fence, from 1.</param>
/// <param name="Language">What stands behind the opening fence.</param>
/// <param name="Text">What stands between the fences.</param>
/// <param name="Section">The last heading above it, with its number signs.</param>
/// <param name="Remark">What the comment <c>&lt;!-- code: ... --&gt;</c> in the line above says; empty where there is none.</param>
public sealed record CodeBlock(string Page, int Line, string Language, string Text, string Section, string Remark)
{
    public const string Continues = "continues";
    public const string RealTime = "real time";

    public string Place => $"{Page}:{Line}";

    public bool IsCode => Language == "csharp";

    public bool IsOutput => Language == "text";

    /// <summary>Whether it belongs to the program that the block of code above begins.</summary>
    public bool ContinuesProgram => Remarks.Contains(Continues);

    /// <summary>Whether the program waits for what no virtual clock moves, such as a socket.</summary>
    public bool IsOnRealTime => Remarks.Contains(RealTime);

    /// <summary>The file under <c>Around/</c> in whose place the block is put; null for a block that is a whole file.</summary>
    public string? Around => Remarks.Where(static remark => remark.StartsWith("in ", StringComparison.Ordinal)).Select(static remark => remark[3..]).SingleOrDefault();

    public IEnumerable<string> UnknownRemarks => Remarks.Where(static remark => remark is not (Continues or RealTime) && !remark.StartsWith("in ", StringComparison.Ordinal));

    private string[] Remarks => Remark.Split(", ", StringSplitOptions.RemoveEmptyEntries);
}

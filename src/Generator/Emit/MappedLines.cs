using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>Writes lines that stand for the user's code; what follows them stands for none.</summary>
internal sealed class MappedLines(SourceWriter writer, SyntaxTree tree)
{
    /// <summary>C# maps no column behind it.</summary>
    private const int LastColumn = 65536;

    private readonly CopiedLines _copied = new(tree);

    public void Write(SourceSpan? span, string line)
    {
        if (span is not { Path.Length: > 0, EndCharacter: > 0 and <= LastColumn, StartCharacter: <= LastColumn })
        {
            writer.Line(line);
            return;
        }

        writer.Mapped(Directive(span), _copied.Map(line, span, Directive));
    }

    /// <summary>Whatever begins before the last column of our line stands for the whole of the user's code; behind it C# would count characters, and ours are others.</summary>
    private static string Directive(SourceSpan span) =>
        $"#line ({span.StartLine}, {span.StartCharacter}) - ({span.EndLine}, {span.EndCharacter}) {LastColumn} \"{span.Path}\"";
}

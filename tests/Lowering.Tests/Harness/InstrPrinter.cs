using Coroutines.Generator.Lowering.Tree;

namespace Lowering.Tests.Harness;

/// <summary>The steps of a flattened machine; behind an await stands what is saved there, once the liveness pass has run.</summary>
internal static class InstrPrinter
{
    public static string Print(IEnumerable<Instr> instrs)
    {
        var lines = new Lines();
        Add(instrs, lines);
        return lines.ToString();
    }

    /// <summary>For each await its text and what it saves.</summary>
    public static string Saved(IEnumerable<Instr> instrs) => string.Join('\n', TreeWalker.All(instrs).OfType<Suspend>()
        .Select(suspend => $"{suspend.Info.Text}: {string.Join(", ", suspend.Saved)}".TrimEnd()));

    private static void Add(IEnumerable<Instr> instrs, Lines lines)
    {
        foreach (var instr in instrs)
            Add(instr, lines);
    }

    private static void Add(Instr instr, Lines lines)
    {
        switch (instr)
        {
            case Line line:
                lines.Add(SnippetPrinter.Print(line.Snippet));
                break;
            case Let let:
                lines.Add($"{SnippetPrinter.Print(let.Target)} = {SnippetPrinter.Print(let.Value)};");
                break;
            case NewScope enter:
                TreePrinter.AddScope(enter.Scope, lines);
                break;
            case Here here:
                lines.Add($"{here.Label.Name}:");
                break;
            case Go go:
                lines.Add(SnippetPrinter.Print(go.Jump));
                break;
            case Unless unless:
                lines.Add($"if (!({SnippetPrinter.Print(unless.Condition)})) goto {unless.Target.Name};");
                break;
            case When test:
                lines.Add($"if ({SnippetPrinter.Print(test.Condition)}) goto {test.Target.Name};");
                break;
            case Choice choice:
                lines.Block($"if ({SnippetPrinter.Print(choice.Condition)})", () => Add(choice.Then, lines));
                if (choice.Otherwise.Count > 0)
                    lines.Block("else", () => Add(choice.Otherwise, lines));
                break;
            case Dispatch dispatch:
                lines.Block($"switch ({SnippetPrinter.Print(dispatch.Value)}{(dispatch.IsOfExpression ? " switch" : "")})", () => TreePrinter.AddCases(dispatch.Cases, lines));
                break;
            case Fail fail:
                lines.Add($"throw {SnippetPrinter.Print(fail.Exception)};");
                break;
            case Suspend suspend:
                var target = suspend.Target is { } local ? $"{SnippetPrinter.Print(local)} = " : "";
                lines.Add($"{target}{(suspend.Info.Kind == AwaitKind.Yield ? "yield" : "await")} {SnippetPrinter.Print(suspend.Operand)};{Remarks(suspend)}");
                break;
            case Protected block:
                AddProtected(block, lines);
                break;
            default:
                throw new ArgumentException(instr.GetType().Name);
        }
    }

    private static string Remarks(Suspend suspend)
    {
        var saved = suspend.Saved.IsEmpty ? "" : $" saves {string.Join(", ", suspend.Saved)}";
        var handled = (suspend.State & 1) != 0 ? " handled" : "";
        var remarks = $"{handled}{(suspend.NeedsBarrier ? " barrier" : "")}{(suspend.IsInFinally ? " in finally" : "")}{saved}";
        return remarks.Length == 0 ? "" : $" //{remarks}";
    }

    private static void AddProtected(Protected block, Lines lines)
    {
        lines.Block("try", () => Add(block.Body, lines));
        foreach (var handler in block.Handlers)
            lines.Block(TreePrinter.Catch(handler.ExceptionType, handler.CaughtName, handler.Variable, handler.Filter), () => Add(handler.Body, lines));

        if (block.Finally is { } last)
            lines.Block("finally", () => Add(last, lines));
    }
}

using System.Text.RegularExpressions;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Lowering;

internal sealed partial class AwaitSpiller
{
    /// <summary>Adds what must run first, and gives the text that has the value right after it.</summary>
    private Snippet Spill(Expr node, List<Stmt> steps)
    {
        switch (node)
        {
            case Code code:
                return code.Snippet;
            case AwaitExpr awaited:
                var value = Keep(NameOf(awaited.Info), awaited);
                SpillAwait(value, awaited, steps);
                return Snippet.Of(value);
            case Template template:
                return SpillTemplate(template, steps);
            case ShortCircuit { Right.HasAwait: false } logic:
                return Snippet.Join("(", Spill(logic.Left, steps), logic.IsAnd ? ") && (" : ") || (", Spill(logic.Right, steps), ")");
            case Conditional { WhenTrue.HasAwait: false, WhenFalse.HasAwait: false } choice:
                return Snippet.Join(
                    "(", Spill(choice.Condition, steps), ") ? ", Branch(choice.WhenTrue, steps), " : ", Branch(choice.WhenFalse, steps));
            case ShortCircuit or Conditional:
                var chosen = Keep(node is Conditional ? "chosen" : "test", node);
                SpillInto(chosen, node, steps, null);
                return Snippet.Of(chosen);
            case Sequence sequence:
                foreach (var step in sequence.Steps)
                    steps.Add(Visit(step));
                return Spill(sequence.Value, steps);
            case ThrowExpr thrown:
                steps.Add(VisitThrow(new Throw(thrown.Exception)));
                return Snippet.Text("default!");
            default:
                throw new InvalidOperationException($"the spill pass does not know {node.GetType().Name}");
        }
    }

    /// <summary>A <c>throw</c> in parentheses would be no C#.</summary>
    private Snippet Branch(Expr node, List<Stmt> steps) =>
        node is ThrowExpr { Exception: Code code } ? Snippet.Join("throw ", code.Snippet) : Snippet.Join("(", Spill(node, steps), ")");

    private void SpillInto(Local target, Expr node, List<Stmt> steps, SourceSpan? span)
    {
        switch (node)
        {
            case AwaitExpr awaited when CanTakeResult(target, awaited.Info):
                SpillAwait(target, awaited, steps);
                break;
            case ShortCircuit { Right.HasAwait: true } logic:
                // The target may be read by the right side, so it is set only once, at the end.
                var test = _context.Temporary("test", "bool", holdsReferences: false);
                SpillInto(test, logic.Left, steps, span);
                steps.Add(new If(new Code(logic.IsAnd ? Snippet.Of(test) : Snippet.Join("!", test)), InBlock(inner => SpillInto(test, logic.Right, inner, span)), null));
                steps.Add(new Assign(target, new Code(Snippet.Of(test))) { Span = span });
                break;
            case Conditional choice when choice.HasAwait:
                var condition = Spill(choice.Condition, steps);
                steps.Add(new If(
                    new Code(condition),
                    InBlock(inner => SpillInto(target, choice.WhenTrue, inner, span)),
                    InBlock(inner => SpillInto(target, choice.WhenFalse, inner, span)))
                { Span = span });
                break;
            case Sequence sequence:
                foreach (var step in sequence.Steps)
                    steps.Add(Visit(step));
                SpillInto(target, sequence.Value, steps, span);
                break;
            case ThrowExpr thrown:
                steps.Add(VisitThrow(new Throw(thrown.Exception) { Span = span }));
                break;
            default:
                steps.Add(new Assign(target, new Code(Spill(node, steps))) { Span = span });
                break;
        }
    }

    private static Stmt InBlock(Action<List<Stmt>> fill)
    {
        var steps = new List<Stmt>();
        fill(steps);
        return Several(steps);
    }

    /// <summary>
    /// A callee sets its result through an <c>out</c> parameter, early and with no regard to handlers: only a variable that
    /// nobody can look at meanwhile takes it directly.
    /// </summary>
    private bool CanTakeResult(Local target, AwaitInfo info) =>
        info.Kind == AwaitKind.Awaiter
            || (info.ResultType == target.Type && target.CapturedIn is null && (_tryDepth == 0 || target.Kind == LocalKind.Temporary));

    private void SpillAwait(Local? target, AwaitExpr node, List<Stmt> steps)
    {
        var operand = Spill(node.Operand, steps);
        operand = operand.Map(part => part is ResultPart result
            ? Snippet.Join("out ", target is null ? "var _" : Snippet.Of(target, Access.Write), result.FollowedByArguments ? ", " : "")
            : null);
        steps.Add(new AwaitStep(target, operand, node.Info) { Span = node.Info.Position });
    }

    private Snippet SpillTemplate(Template template, List<Stmt> steps)
    {
        var last = -1;
        for (var index = 0; index < template.Pieces.Length; index++)
        {
            if (template.Pieces[index] is Operand { Value.HasAwait: true })
                last = index;
        }

        var text = new List<object>();
        for (var index = 0; index < template.Pieces.Length; index++)
        {
            switch (template.Pieces[index])
            {
                case Snippet snippet:
                    text.Add(snippet);
                    break;
                case Operand operand:
                    var value = Spill(operand.Value, steps);
                    var isKept = index >= last || IsUnaffected(operand.Value, value, template, index, last);
                    text.Add(isKept ? Parenthesized(operand.Value, value) : Keep(operand, value, steps));
                    break;
                default:
                    throw new InvalidOperationException("a template is made of snippets and operands");
            }
        }

        return Snippet.Join([.. text]);
    }

    /// <summary>A conditional that became text again binds less tightly than what it stands in.</summary>
    private static Snippet Parenthesized(Expr node, Snippet text) =>
        node is ShortCircuit or Conditional && text.AsLocal is null ? Snippet.Join("(", text, ")") : text;

    /// <summary>Whether an operand may be evaluated after the awaits that follow it.</summary>
    private static bool IsUnaffected(Expr node, Snippet value, Template template, int index, int last)
    {
        if (value.AsLocal is { Kind: LocalKind.Temporary })
            return true;
        if (node is not Code { Stability: not Stability.Effect and var stability })
            return false;
        return stability == Stability.Stable
            || !template.Pieces.Skip(index + 1).Take(last - index).OfType<Operand>().Any(later => WriteFinder.Writes(later.Value, value.AsLocal!));
    }

    private Local Keep(Operand operand, Snippet value, List<Stmt> steps)
    {
        if (operand.WhyNotSpilled is { } reason)
            throw new UnsupportedConstructException(reason, operand.Value.Where ?? Location.None);
        var kept = Keep("kept", operand.Value);
        steps.Add(new Assign(kept, new Code(value)));
        return kept;
    }

    /// <summary>An awaited value is called after what was awaited: <c>__fetch</c> for <c>Fetch(1)</c>.</summary>
    private static string NameOf(AwaitInfo info)
    {
        if (info.Kind == AwaitKind.Yield)
            return "closing";
        var match = Regex.Match(info.Text, @"^[\w.]*?(\w+)\s*(<[^(]*>)?(\(|$)");
        return match.Success && char.IsLetter(match.Groups[1].Value[0])
            ? char.ToLowerInvariant(match.Groups[1].Value[0]) + match.Groups[1].Value.Substring(1)
            : "value";
    }

    private Local Keep(string name, Expr node) => node.Type is { } type
        ? _context.Temporary(name, type, node.TypeHoldsReferences)
        : throw new UnsupportedConstructException(node.WhyUntyped ?? UnsupportedConstructs.UnspeakableType, node.Where ?? Location.None);
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Lowering;

internal sealed partial class AwaitSpiller
{
    /// <summary>Adds what must run first, and gives the text that has the value right after it.</summary>
    private Snippet Spill(Expr node, List<Stmt> steps)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Code code:
                return code.Snippet;
            case AwaitExpr awaited:
                var value = Keep(NameOf(awaited.Info), awaited);
                SpillAwait(value, awaited, steps);
                return Snippet.Of(value);
            case Template { Parentheses: { } parentheses } template:
                return InParentheses(SpillPieces(template.Pieces, steps), parentheses);
            case Template template:
                return SpillPieces(template.Pieces, steps, template.KeepsAll);
            case Place place:
                return SpillPieces(place.Pieces, steps);
            case ShortCircuit { Right.HasAwait: false } logic:
                return Snippet.Join("(", Spill(logic.Left, steps), logic.IsAnd ? ") && (" : ") || (", Spill(logic.Right, steps), ")");
            case Conditional { WhenTrue.HasAwait: false, WhenFalse.HasAwait: false } choice:
                return Snippet.Join(
                    "(", Spill(choice.Condition, steps), ") ? ", Branch(choice.WhenTrue, steps), " : ", Branch(choice.WhenFalse, steps));
            case ShortCircuit or Conditional:
                var chosen = Keep(node is Conditional ? "chosen" : "test", node);
                SpillInto(chosen, node, steps, _around);
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

    /// <summary>A variable stands in no parentheses. What else reads like a type gets another pair, as <c>(__value.Call)(3)</c> does: it need not mean the same without.</summary>
    private static Snippet InParentheses(Snippet text, Parentheses parentheses)
    {
        if (text.Parts is [TextPart, LocalPart { InClosure: false } variable, TextPart])
            return new Snippet([variable]);
        return parentheses.MayBeginCast && SyntaxFactory.ParseExpression($"{text}(0)") is CastExpressionSyntax ? Snippet.Join("(", text, ")") : text;
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
        var operand = OfObjectOrStruct(Spill(node.Operand, steps));
        operand = operand.Map(part => part is ResultPart result
            ? Snippet.Join("out ", target is null ? "var _" : Snippet.Of(target, Access.Write), result.FollowedByArguments ? ", " : "")
            : null);
        steps.Add(new AwaitStep(target, operand, node.Info) { Span = node.Info.Position });
    }

    /// <summary><c>typeof(T).IsValueType ? job.Work(1).Begin(out result) : job.Work__Start(out result, 1)</c></summary>
    private static Snippet OfObjectOrStruct(Snippet call)
    {
        if (call.Parts.OfType<ObjectOrStructPart>().SingleOrDefault() is not { } choice)
            return call;
        var result = call.Parts.Any(static part => part is ResultPart) ? Snippet.Join(new ResultPart(FollowedByArguments: false)) : Snippet.Empty;
        return Snippet.Join(
            $"typeof({choice.Type}).IsValueType ? ",
            call.Map(part => part is ResultPart ? Snippet.Empty : part == choice ? Snippet.Text(choice.OfStruct) : null), ".Begin(", result, ") : ",
            call.Map(part => part == choice ? Snippet.Text(choice.OfObject) : null));
    }

    private Snippet SpillPieces(ImmutableArray<object> pieces, List<Stmt> steps, bool keepsAll = false)
    {
        var last = pieces.Length - 1;
        while (last >= 0 && pieces[last] is not Operand { Value.HasAwait: true })
            last--;
        if (keepsAll && last >= 0)
            last = pieces.Length;

        var text = pieces.Select((piece, index) => piece switch
        {
            Snippet snippet => snippet,
            Operand operand when index < last => SpillEarly(operand, Later(pieces, index, last), steps),
            Operand operand => Parenthesized(operand.Value, Spill(operand.Value, steps)),
            _ => throw new InvalidOperationException("a template is made of snippets and operands"),
        }).ToList();
        return Snippet.Join([.. text.SelectMany((part, index) => index > 0 && AreOneWord(text[index - 1], part) ? [" ", part] : (object[])[part])]);
    }

    /// <summary><c>(await F())as string</c>: the parentheses were what kept the words apart.</summary>
    private static bool AreOneWord(Snippet left, Snippet right) => (left.Parts.LastOrDefault(), right.Parts.FirstOrDefault()) switch
    {
        (TextPart { Text: [.., var end] }, LocalPart) => char.IsLetterOrDigit(end),
        (LocalPart, TextPart { Text: [var start, ..] }) => char.IsLetter(start),
        _ => false,
    };

    private static IEnumerable<Expr> Later(ImmutableArray<object> pieces, int index, int last) =>
        pieces.Skip(index + 1).Take(last - index).OfType<Operand>().Select(operand => operand.Value);

    /// <summary>An operand that stands before an await.</summary>
    private Snippet SpillEarly(Operand operand, IEnumerable<Expr> later, List<Stmt> steps)
    {
        if (operand.Value is Place place)
            return SpillPlace(place, later, steps);
        var value = Spill(operand.Value, steps);
        return IsUnaffected(operand.Value, value, later) ? Parenthesized(operand.Value, value) : Snippet.Of(Keep(operand, value, steps));
    }

    /// <summary><c>array[Next()].Add(await F())</c>: array and index are kept, the element stays in its place.</summary>
    private Snippet SpillPlace(Place place, IEnumerable<Expr> later, List<Stmt> steps)
    {
        var text = place.Pieces.Select((piece, index) =>
            piece is Operand operand ? SpillEarly(operand, Later(place.Pieces, index, place.Pieces.Length).Concat(later), steps) : piece);
        var named = Snippet.Join([.. text]);
        if (place.MayHoldObject)
        {
            if (named.AsLocal is { CapturedIn: null } local && !later.Any(next => WriteFinder.Writes(next, local)))
                return named;
            var kept = Keep("kept", place);
            steps.Add(new Assign(kept, new Code(named)) { Span = SpanOf(named) });
            return Place.OfObjectOrStruct(kept, named);
        }

        if (place.IsTouched)
            steps.Add(new Assign(Keep("touched", place), new Code(named)) { Span = _around });
        return named;
    }

    /// <summary>A conditional that became text again binds less tightly than what it stands in.</summary>
    private static Snippet Parenthesized(Expr node, Snippet text) =>
        node is ShortCircuit or Conditional && text.AsLocal is null ? Snippet.Join("(", text, ")") : text;

    /// <summary>Whether an operand may be evaluated after the awaits that follow it.</summary>
    private static bool IsUnaffected(Expr node, Snippet value, IEnumerable<Expr> later)
    {
        while (node is Sequence { Value: var inner })
            node = inner;
        if (value.AsLocal is { Kind: LocalKind.Temporary } kept && (node is not Template || node.Type is null || node.Type == kept.Type))
            return true;
        if (node is not Code { Stability: not Stability.Effect and var stability })
            return false;
        return stability == Stability.Stable
            || !later.Any(next => WriteFinder.Writes(next, value.AsLocal!));
    }

    private Local Keep(Operand operand, Snippet value, List<Stmt> steps)
    {
        if (operand.WhyNotSpilled is { } reason)
            throw new UnsupportedConstructException(reason, operand.Value.Where ?? Location.None);
        var kept = Keep("kept", operand.Value);
        steps.Add(new Assign(kept, new Code(value)) { Span = SpanOf(value) });
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

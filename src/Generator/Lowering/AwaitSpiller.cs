using System.Collections.Immutable;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;

namespace Coroutines.Generator.Lowering;

/// <summary>
/// Leaves an await only as a statement of its own. What is evaluated before an await is kept in variables, in C#'s order from left to right:
/// <code>
/// total = Read() + await Fetch(Next(), await Id());      kept = Read(); kept2 = Next(); id = await Id(); value = await Fetch(kept2, id); total = kept + value;
/// </code>
/// Places (a struct's receiver, a <c>ref</c> argument) are not values: they stay where they are if naming them later means the same, or the method falls back.
/// Before: no handler awaits. Afterwards every expression is <see cref="Code"/> and every await an <see cref="AwaitStep"/>.
/// </summary>
internal sealed partial class AwaitSpiller : TreeRewriter
{
    private readonly MethodContext _context;
    private int _tryDepth;

    /// <summary>The statement whose expressions are taken apart: what fails in one of its parts fails at its place.</summary>
    private SourceSpan? _around;

    private AwaitSpiller(MethodContext context) => _context = context;

    public static Block Rewrite(Block body, MethodContext context) => (Block)new AwaitSpiller(context).Visit(body);

    protected override Stmt VisitTry(Try node)
    {
        if (node.Finally?.HasAwait == true || node.Catches.Any(clause => clause.Body.HasAwait))
            throw new InvalidOperationException("handlers are moved first");
        _tryDepth++;
        var body = Visit(node.Body);
        _tryDepth--;
        return new Try(body, [.. node.Catches.Select(VisitCatch)], node.Finally is { } last ? Visit(last) : null);
    }

    protected override Stmt VisitEvaluate(Evaluate node)
    {
        var span = Enter(node, out var outer);
        var steps = new List<Stmt>();
        switch (node.Expression)
        {
            case Code code:
                steps.Add(new Opaque(Snippet.Join(code.Snippet, ";")) { Span = span });
                break;
            case AwaitExpr awaited:
                SpillAwait(IsUnnamed(awaited.Info.ResultType) ? Keep(NameOf(awaited.Info), awaited) : null, awaited, steps);
                break;
            case Sequence sequence:
                foreach (var step in sequence.Steps)
                    steps.Add(Visit(step));
                if (sequence.Value is not Code { Snippet.AsLocal: not null })
                    steps.Add(VisitEvaluate(new Evaluate(sequence.Value)));
                break;
            case var expression:
                var text = Spill(expression, steps);
                if (text.AsLocal is null)
                    steps.Add(new Opaque(Snippet.Join(text, ";")) { Span = span });
                break;
        }

        _around = outer;
        return Several(steps);
    }

    protected override Stmt VisitAssign(Assign node)
    {
        var span = Enter(node, out var outer);
        var steps = new List<Stmt>();
        if (!node.Value.HasAwait && node.Value is Code { Snippet: var value })
            steps.Add(node.Span is null && SpanOf(value) is not null ? new Assign(node.Target, node.Value) { Span = span } : node);
        else
            SpillInto(node.Target, node.Value, steps, span);
        _around = outer;
        return Several(steps);
    }

    protected override Stmt VisitIf(If node)
    {
        var span = Enter(node, out var outer);
        var steps = new List<Stmt>();
        var condition = Spill(node.Condition, steps);
        _around = outer;
        steps.Add(new If(new Code(condition), Visit(node.Then), node.Otherwise is { } otherwise ? Visit(otherwise) : null) { Span = span });
        return Several(steps);
    }

    protected override Stmt VisitLoop(Loop node)
    {
        if (node.BeforeTest is not null)
            throw new InvalidOperationException("a loop is spilled once");
        _ = Enter(node, out var outer);
        var before = new List<Stmt>();
        var condition = node.Condition is null ? null : Spill(node.Condition, before);
        _around = outer;
        return new Loop(condition is null ? null : new Code(condition), Visit(node.Body), node.Break, node.Continue)
        {
            Span = node.Span,
            TestLast = node.TestLast,
            ConditionScope = node.ConditionScope,
            Step = node.Step is { } step ? Visit(step) : null,
            BeforeTest = before.Count == 0 ? null : Several(before),
        };
    }

    protected override Stmt VisitSwitch(SwitchJump node)
    {
        var span = Enter(node, out var outer);
        var steps = new List<Stmt>();
        var value = Spill(node.Value, steps);
        steps.Add(new SwitchJump(new Code(value), node.Cases) { IsOfExpression = node.IsOfExpression, Span = span });
        _around = outer;
        return Several(steps);
    }

    protected override Stmt VisitReturn(Return node)
    {
        if (node.Value is null)
            return node;
        var span = Enter(node, out var outer);
        var steps = new List<Stmt>();
        if (_tryDepth == 0 && node.Value is AwaitExpr awaited && _context.Result is { } result && awaited.Info.ResultType == result.Type && !IsUnnamed(result.Type))
        {
            SpillAwait(result, awaited, steps);
            steps.Add(new Return(new Code(Snippet.Of(result))) { Span = span });
        }
        else if (node.Value is ThrowExpr { Exception: var exception })
        {
            steps.Add(VisitThrow(new Throw(exception)));
        }
        else
        {
            var value = Spill(node.Value, steps);
            steps.Add(new Return(new Code(value)) { Span = span });
        }

        _around = outer;
        return Several(steps);
    }

    protected override Stmt VisitThrow(Throw node)
    {
        var span = Enter(node, out var outer);
        var steps = new List<Stmt>();
        var exception = Spill(node.Exception, steps);
        steps.Add(new Throw(new Code(exception)) { Span = span });
        _around = outer;
        return Several(steps);
    }

    /// <summary>Begins to take a statement's own expressions apart, not the statements in it. A step of an expression stands where its statement does.</summary>
    private SourceSpan? Enter(Stmt node, out SourceSpan? outer)
    {
        outer = _around;
        return _around = node.Span ?? outer;
    }

    /// <summary>Where a step stands that evaluates something; one that copies a variable cannot fail.</summary>
    private SourceSpan? SpanOf(Snippet value) => value.AsLocal is null ? _around : null;

    /// <summary>Of such a type is the variable that takes a value: nothing else could say what it takes.</summary>
    private bool IsUnnamed(string? type) => type is not null && _context.Types.IsUnnamed(type);

    private static Stmt Several(List<Stmt> steps) => steps.Count == 1 ? steps[0] : new Block(null, [.. steps]);
}

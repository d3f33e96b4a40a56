using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>Rebuilds a tree of statements; a pass overrides what it changes.</summary>
internal abstract class TreeRewriter
{
    public virtual Stmt Visit(Stmt node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            Block block => VisitBlock(block),
            If @if => VisitIf(@if),
            Loop loop => VisitLoop(loop),
            Try @try => VisitTry(@try),
            Using @using => VisitUsing(@using),
            ForEach forEach => VisitForEach(forEach),
            Evaluate evaluate => VisitEvaluate(evaluate),
            Assign assign => VisitAssign(assign),
            SwitchJump @switch => VisitSwitch(@switch),
            Return @return => VisitReturn(@return),
            Throw @throw => VisitThrow(@throw),
            JumpTo jump => VisitJump(jump),
            Opaque opaque => VisitOpaque(opaque),
            InContext context => new InContext(Visit(context.Body), context.IsChecked),
            Mark or AwaitStep or EnterScope => node,
            _ => throw new InvalidOperationException($"{GetType().Name} does not know {node.GetType().Name}"),
        };
    }

    protected ImmutableArray<Stmt> VisitAll(ImmutableArray<Stmt> nodes) => [.. nodes.Select(Visit)];

    protected virtual Stmt VisitBlock(Block node) => new Block(node.Scope, VisitAll(node.Statements)) { Span = node.Span };

    protected virtual Stmt VisitIf(If node) =>
        new If(VisitExpr(node.Condition), Visit(node.Then), node.Otherwise is { } otherwise ? Visit(otherwise) : null) { Span = node.Span };

    protected virtual Stmt VisitLoop(Loop node) => new Loop(node.Condition is { } condition ? VisitExpr(condition) : null, Visit(node.Body), node.Break, node.Continue)
    {
        Span = node.Span,
        TestLast = node.TestLast,
        ConditionScope = node.ConditionScope,
        Step = node.Step is { } step ? Visit(step) : null,
        BeforeTest = node.BeforeTest is { } before ? Visit(before) : null,
    };

    protected virtual Stmt VisitTry(Try node) => new Try(
        Visit(node.Body),
        [.. node.Catches.Select(VisitCatch)],
        node.Finally is { } body ? Visit(body) : null);

    protected CatchClause VisitCatch(CatchClause clause) => WithBody(clause, Visit(clause.Body));

    protected static CatchClause WithBody(CatchClause clause, Stmt body) => new(clause.ExceptionType, clause.Variable, clause.Filter, body)
    {
        Scope = clause.Scope,
        Rethrown = clause.Rethrown,
        CaughtName = clause.CaughtName,
    };

    protected virtual Stmt VisitUsing(Using node) => throw new InvalidOperationException("using is desugared first");

    protected virtual Stmt VisitForEach(ForEach node) => throw new InvalidOperationException("foreach is desugared first");

    protected virtual Stmt VisitEvaluate(Evaluate node) => new Evaluate(VisitExpr(node.Expression)) { Span = node.Span };

    protected virtual Stmt VisitAssign(Assign node) => new Assign(node.Target, VisitExpr(node.Value)) { Span = node.Span };

    protected virtual Stmt VisitSwitch(SwitchJump node) => new SwitchJump(VisitExpr(node.Value), node.Cases) { IsOfExpression = node.IsOfExpression, Span = node.Span };

    protected virtual Stmt VisitReturn(Return node) => new Return(node.Value is { } value ? VisitExpr(value) : null) { Span = node.Span };

    protected virtual Stmt VisitThrow(Throw node) => new Throw(VisitExpr(node.Exception)) { Span = node.Span };

    protected virtual Stmt VisitJump(JumpTo node) => node;

    protected virtual Stmt VisitOpaque(Opaque node) => node;

    /// <summary>Expressions hold statements only inside a <see cref="Sequence"/>.</summary>
    protected virtual Expr VisitExpr(Expr node) => node;
}

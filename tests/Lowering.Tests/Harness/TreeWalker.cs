using Coroutines.Generator.Lowering.Tree;

namespace Lowering.Tests.Harness;

/// <summary>Everything in a tree: for what a pass promises of all of it.</summary>
internal static class TreeWalker
{
    public static IEnumerable<Stmt> Statements(Stmt? node)
    {
        if (node is null)
            yield break;
        yield return node;
        var steps = Values(node).SelectMany(Expressions).OfType<Sequence>().SelectMany(sequence => sequence.Steps);
        foreach (var inner in Children(node).Concat(steps).SelectMany(Statements))
            yield return inner;
    }

    public static IEnumerable<Expr> Expressions(Stmt node) => Statements(node).SelectMany(Values).SelectMany(Expressions);

    public static IEnumerable<Instr> All(IEnumerable<Instr> instrs) => instrs.SelectMany(instr => (IEnumerable<Instr>)[instr, .. All(instr switch
    {
        Choice choice => [.. choice.Then, .. choice.Otherwise],
        Protected block => [.. block.Body, .. block.Handlers.SelectMany(handler => handler.Body), .. block.Finally ?? []],
        _ => (IEnumerable<Instr>)[],
    })]);

    private static IEnumerable<Stmt?> Children(Stmt node) => node switch
    {
        Block block => block.Statements,
        If @if => (Stmt?[])[@if.Then, @if.Otherwise],
        Loop loop => (Stmt?[])[loop.Body, loop.Step, loop.BeforeTest],
        Try @try => (Stmt?[])[@try.Body, .. @try.Catches.Select(clause => clause.Body), @try.Finally],
        Using @using => [@using.Body],
        ForEach loop => [loop.Body, loop.Plan.SetElement],
        _ => [],
    };

    private static IEnumerable<Expr> Values(Stmt node) => ((IEnumerable<Expr?>)(node switch
    {
        Evaluate evaluate => [evaluate.Expression],
        Assign assign => [assign.Value],
        If @if => [@if.Condition],
        Loop loop => [loop.Condition],
        SwitchJump jump => [jump.Value],
        Using @using => [@using.Initializer],
        ForEach loop => [loop.Collection],
        Return @return => [@return.Value],
        Throw @throw => [@throw.Exception],
        _ => (Expr?[])[],
    })).OfType<Expr>();

    private static IEnumerable<Expr> Expressions(Expr node) => (IEnumerable<Expr>)[node, .. (node switch
    {
        AwaitExpr awaited => [awaited.Operand],
        Template template => template.Pieces.OfType<Operand>().Select(operand => operand.Value),
        Place place => place.Pieces.OfType<Operand>().Select(operand => operand.Value),
        ShortCircuit logic => [logic.Left, logic.Right],
        Conditional choice => [choice.Condition, choice.WhenTrue, choice.WhenFalse],
        Sequence sequence => [sequence.Value],
        ThrowExpr thrown => [thrown.Exception],
        _ => (IEnumerable<Expr>)[],
    }).SelectMany(Expressions)];
}

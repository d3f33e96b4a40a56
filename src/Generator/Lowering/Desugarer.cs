using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>
/// Makes <c>using</c> and <c>foreach</c> (those that hold an await; others never left the source text) out of simpler statements:
/// <code>
/// await using (var r = Open()) { ... }       r = Open(); try { ... } finally { if (r is not null) await r.DisposeAsync(); }
/// foreach (var x in xs) { ... }              e = xs.GetEnumerator(); try { while (e.MoveNext()) { x = e.Current; ... } } finally { e.Dispose(); }
/// </code>
/// Before: a tree as it was bound. Afterwards the tree holds neither, which every later <see cref="TreeRewriter"/> asserts; any part of a <c>try</c> may await.
/// </summary>
internal sealed class Desugarer : TreeRewriter
{
    private Desugarer()
    {
    }

    public static Block Rewrite(Block body) => (Block)new Desugarer().Visit(body);

    protected override Stmt VisitUsing(Using node) => Block.Of(
        new Assign(node.Resource, node.Initializer!) { Span = node.Span },
        new Try(Visit(node.Body), [], Dispose(node.Resource, node.Dispose)));

    protected override Stmt VisitForEach(ForEach node)
    {
        var plan = node.Plan;
        Expr test = plan.MoveNextAwait is { } info
            ? new AwaitExpr(AwaitOperand.Of(plan.MoveNext, info), info) { Type = info.ResultType, TypeHoldsReferences = false }
            : new Code(plan.MoveNext) { Type = "bool", TypeHoldsReferences = false };
        if (plan.BeforeStep is { } before)
            test = new Sequence([new Opaque(before) { Span = node.Span }], test) { Type = test.Type, TypeHoldsReferences = test.TypeHoldsReferences };
        var body = new Block(node.IterationScope, [plan.SetElement, Visit(node.Body)]);
        var loop = new Loop(test, body, node.Break, node.Continue)
        {
            Span = node.Span,
            Step = plan.Index is { } index ? new Opaque(Snippet.Join(new LocalPart(index, Access.ReadWrite, InClosure: false), "++;")) : null,
        };
        var start = new Assign(plan.Enumerator, Start(plan.GetEnumerator, node.Collection)) { Span = node.Span };
        if (plan.Index is { } counter)
            return Block.Of(start, new Assign(counter, new Code(Snippet.Text("0"))), loop);
        return plan.Dispose is { } dispose
            ? Block.Of(start, new Try(loop, [], Dispose(plan.Enumerator, dispose)))
            : Block.Of(start, loop);
    }

    private static Expr Start(Snippet call, Expr collection)
    {
        var hole = call.Parts.IndexOf(call.Parts.First(part => part is HolePart));
        return call.Parts.Length == 1
            ? collection
            : new Template([new Snippet(call.Parts.RemoveRange(hole, call.Parts.Length - hole)), new Operand(collection), new Snippet(call.Parts.RemoveRange(0, hole + 1))]);
    }

    private static Stmt Dispose(Local resource, DisposePlan plan)
    {
        Stmt call = plan.Await is { } info
            ? new Evaluate(new AwaitExpr(AwaitOperand.Of(plan.Call, info), info))
            : new Opaque(Snippet.Join(plan.Call, ";"));
        return plan.CheckNull ? new If(new Code(Snippet.Join(resource, " is not null")), call, null) : call;
    }
}

using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    /// <summary>
    /// Over an inline array C# loops by index: where it is a variable over that itself, so that the loop sees what the body changes, otherwise over a copy.
    /// <code>foreach (var x in holder.Four) { A }      kept = holder; for (index = 0; index &lt; 4; index++) { x = kept.Four[index]; A }</code>
    /// </summary>
    private Block BindForEachOfInlineArray(CommonForEachStatementSyntax loop, int length)
    {
        var (breakLabel, continueLabel) = LoopLabels(loop, "foreach");
        var outer = Enter();
        HoistDesignations(loop.Expression);
        var statements = ImmutableArray.CreateBuilder<Stmt>();
        var items = KeepInlineArray(loop.Expression, statements);
        var index = _context.Temporary("index", "int", holdsReferences: false, where: loop.Expression);
        statements.Add(new Assign(index, new Code(Snippet.Text("0"))));

        var scope = Enter();
        var set = ForEachPlanner.SetElement(BindIterationTarget(loop), Snippet.Join(items, "[", index, "]"), InlineArrays.ElementOf(Model.GetTypeInfo(loop.Expression, _context.Token).Type!), loop, _context);
        var body = new Block(scope, [set, BindEmbedded(loop.Statement)]);
        _scopes.Pop();
        _scopes.Pop();
        statements.Add(new Loop(new Code(Snippet.Join(index, $" < {length}")) { Type = "bool", TypeHoldsReferences = false }, body, breakLabel, continueLabel)
        {
            Step = new Opaque(Snippet.Join(new LocalPart(index, Access.ReadWrite, InClosure: false), "++;")),
            Span = _context.SpanOf(loop.Expression),
        });
        return new Block(outer, statements.ToImmutable());
    }

    /// <summary>How the array is named in each turn. C# lets no await follow a reference that a call returns: that is kept as one.</summary>
    private Snippet KeepInlineArray(ExpressionSyntax expression, ImmutableArray<Stmt>.Builder steps)
    {
        if (Places.ReferenceOf(expression, Model, _context.Token) != RefKind.None)
            return Snippet.Of(KeepReference(expression, "items", steps));
        if (Places.IsVariable(expression, Model, _context.Token))
            return KeepPlace([BindPlace(expression)], expression, steps);
        var items = _context.Temporary("items", Model.GetTypeInfo(expression, _context.Token).Type!, expression);
        steps.Add(new Assign(items, BindExpression(expression)) { Span = _context.SpanOf(expression) });
        return Snippet.Of(items);
    }
}

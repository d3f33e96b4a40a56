using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    /// <summary>
    /// A query awaits only in its first collection and in what it joins; all else in it are lambdas. Each collection is an operand of a call:
    /// <code>
    /// from x in a where f(x) join y in await b on x equals y select y     kept = from x in a where f(x) select x; b = await b; from x in kept join y in b on ...
    /// </code>
    /// </summary>
    private Template BindQuery(QueryExpressionSyntax query)
    {
        var clauses = query.Body.Clauses;
        var last = clauses.LastOrDefault(clause => clause is JoinClauseSyntax join && _context.Awaits.Holds(join.InExpression));
        if (last is null)
            return Finish(Around(query, query.FromClause.Expression), query);

        // Behind a second variable the elements are tuples of both, which have no name before the join.
        var before = clauses.TakeWhile(clause => clause != last).ToList();
        if (before.Any(clause => clause is not (WhereClauseSyntax or OrderByClauseSyntax)) || (before.Count == 0 && query.FromClause.Type is not null))
            throw _context.Unsupported(UnsupportedConstructs.AwaitInQuery, last);
        var joined = ((JoinClauseSyntax)last).InExpression;
        if (before.Count == 0)
            return Finish(Around(query, query.FromClause.Expression, joined), query);

        var pieces = new List<object>();
        pieces.AddRange(Around(query.FromClause, query.FromClause.Expression));
        foreach (var clause in before)
            pieces.Add(Snippet.Join(" ", CopyInQuery(clause)));
        var name = query.FromClause.Identifier.Text;
        pieces.Add(Snippet.Text($" select {name}"));
        var start = Finish(pieces, query.FromClause.Expression, ResultOf(before));

        var rest = new List<object> { Snippet.Text($"from {name} in "), new Operand(start), Snippet.Text(" ") };
        rest.AddRange(Around(last, joined));
        foreach (var part in query.Body.ChildNodes().SkipWhile(node => node != last).Skip(1))
            rest.Add(Snippet.Join(" ", CopyInQuery(part)));
        return Finish(rest, query);
    }

    /// <summary>What the calls of the first clauses give.</summary>
    private ITypeSymbol? ResultOf(List<QueryClauseSyntax> clauses)
    {
        var call = clauses.Last() is OrderByClauseSyntax order
            ? Model.GetSymbolInfo(order.Orderings.Last(), _context.Token).Symbol
            : Model.GetQueryClauseInfo(clauses.Last(), _context.Token).OperationInfo.Symbol;
        return (call as IMethodSymbol)?.ReturnType;
    }

    private Snippet CopyInQuery(SyntaxNode node) => SnippetCopier.CopyAround(node, [], _context, _targets);

    /// <summary>A node's text with some of its operands, in their order, apart.</summary>
    private List<object> Around(SyntaxNode node, params ExpressionSyntax[] operands)
    {
        var pieces = new List<object>();
        var text = new List<object>();
        var next = 0;
        foreach (var part in SnippetCopier.CopyAround(node, operands, _context, _targets).Parts)
        {
            if (part is not HolePart)
            {
                text.Add(part);
                continue;
            }

            pieces.Add(Snippet.Join([.. text]));
            pieces.Add(BindOperand(operands[next++]));
            text.Clear();
        }

        pieces.Add(Snippet.Join([.. text]));
        return pieces;
    }
}

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
        var body = query.Body;
        var variable = query.FromClause.Identifier;
        Template? source = null;

        // What goes on after `into` is a query over the one before it.
        for (; body.Continuation is { } more && _context.Awaits.Holds(more); (variable, body) = (more.Identifier, more.Body))
            source = Finish(BindQueryBody(query, variable, source, body, []), query.FromClause.Expression, ResultOf(body.SelectOrGroup) ?? ResultOf(body.Clauses.Last()));
        return source is null && !body.Clauses.Any(_context.Awaits.Holds)
            ? Finish(Around(query, query.FromClause.Expression), query)
            : Finish(BindQueryBody(query, variable, source, body, body.Continuation is { } rest ? [rest] : []), query);
    }

    /// <param name="source">What comes before <c>into</c>, or null for the query's own first clause.</param>
    private List<object> BindQueryBody(QueryExpressionSyntax query, SyntaxToken variable, Template? source, QueryBodySyntax body, IEnumerable<SyntaxNode> continuation)
    {
        var name = variable.Text;
        var pieces = source is null ? Around(query.FromClause, query.FromClause.Expression) : FromOperand(name, source);
        var last = body.Clauses.LastOrDefault(_context.Awaits.Holds);

        // Behind a second variable the elements are tuples of both, which have no name before the join.
        var before = last is null ? [] : body.Clauses.TakeWhile(clause => clause != last).ToList();
        if (before.Any(clause => clause is not (WhereClauseSyntax or OrderByClauseSyntax)) || (last is not null && before.Count == 0 && source is null && query.FromClause.Type is not null))
            throw _context.Unsupported(UnsupportedConstructs.AwaitInQuery, last!);
        if (before.Count > 0)
        {
            foreach (var clause in before)
                pieces.Add(Snippet.Join(" ", CopyInQuery(clause)));
            pieces.Add(Snippet.Text($" select {name}"));
            pieces = FromOperand(name, Finish(pieces, query.FromClause.Expression, ResultOf(before.Last())));
        }

        foreach (var part in body.Clauses.Skip(before.Count).Append<SyntaxNode>(body.SelectOrGroup).Concat(continuation))
        {
            pieces.Add(Snippet.Text(" "));
            pieces.AddRange(part == last ? Around(part, ((JoinClauseSyntax)part).InExpression) : [CopyInQuery(part)]);
        }

        return pieces;
    }

    private static List<object> FromOperand(string name, Template source) => [Snippet.Text($"from {name} in "), new Operand(source)];

    /// <summary>What the last call of a clause gives, or null where C# makes none.</summary>
    private ITypeSymbol? ResultOf(SyntaxNode clause)
    {
        var call = clause switch
        {
            OrderByClauseSyntax order => Model.GetSymbolInfo(order.Orderings.Last(), _context.Token).Symbol,
            QueryClauseSyntax other => Model.GetQueryClauseInfo(other, _context.Token).OperationInfo.Symbol,
            _ => Model.GetSymbolInfo(clause, _context.Token).Symbol,
        };
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

        if (text.Count > 0)
            pieces.Add(Snippet.Join([.. text]));
        return pieces;
    }
}

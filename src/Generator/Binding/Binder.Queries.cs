using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
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

        var before = clauses.TakeWhile(clause => clause != last).ToList();
        var joined = ((JoinClauseSyntax)last).InExpression;
        if (before.Count == 0 && query.FromClause.Type is null)
            return Finish(Around(query, query.FromClause.Expression, joined), query);
        var start = BindElements(query.FromClause, before, out var name);

        var rest = new List<object> { Snippet.Text($"from {name} in "), new Operand(start), Snippet.Text(" ") };
        rest.AddRange(Around(last, joined));
        foreach (var part in query.Body.ChildNodes().SkipWhile(node => node != last).Skip(1))
            rest.Add(Snippet.Join(" ", CopyInQuery(part)));
        return Finish(rest, query);
    }

    /// <summary>
    /// What the clauses before an await give. Behind a second variable the elements are objects that hold both, which C# makes out of our sight: so
    /// they are written out, and what follows finds the variables in them.
    /// <code>
    /// from a in x from b in y where a &lt; b let c = a + b     from t1 in (from a in x from b in y select new { a, b }) where t1.a &lt; t1.b select new { t1, c = t1.a + t1.b }
    /// </code>
    /// </summary>
    /// <param name="first">The first clause.</param>
    /// <param name="clauses">Those that follow it.</param>
    /// <param name="name">What an element is called from here on.</param>
    private Template BindElements(FromClauseSyntax first, List<QueryClauseSyntax> clauses, out string name)
    {
        name = first.Identifier.Text;
        if (clauses.Count == 0)
        {
            var cast = Model.GetQueryClauseInfo(first, _context.Token).CastInfo.Symbol as IMethodSymbol;
            return Finish([Snippet.Text("("), BindOperand(first.Expression), Snippet.Join(").Cast<", Copy(first.Type!), ">()")], first.Expression, cast?.ReturnType);
        }

        var variables = new List<ISymbol> { Model.GetDeclaredSymbol(first, _context.Token)! };
        var pieces = Around(first, first.Expression);
        var isSelected = false;
        for (var index = 0; index < clauses.Count; index++)
        {
            if (isSelected)
                pieces = [Snippet.Text($"from {name} in ("), .. pieces, Snippet.Text(")")];
            isSelected = false;
            var clause = clauses[index];
            if (clause is WhereClauseSyntax or OrderByClauseSyntax)
            {
                pieces.Add(Snippet.Join(" ", CopyInQuery(clause)));
                continue;
            }

            var added = AddVariable(clause, name, pieces);
            isSelected = true;
            variables.Add(added);
            name = NameOfElement(clauses.Skip(index + 1));
            foreach (var variable in variables)
                _context.FindIn(variable, name);
        }

        if (!isSelected)
            pieces.Add(Snippet.Text($" select {name}"));
        return Finish(pieces, first.Expression, ResultOf(clauses.Last()));
    }

    /// <summary>A clause that brings another variable, and the objects that hold it together with those before.</summary>
    private ISymbol AddVariable(QueryClauseSyntax clause, string element, List<object> pieces)
    {
        switch (clause)
        {
            case LetClauseSyntax let:
                pieces.Add(Snippet.Join($" select new {{ {element}, {let.Identifier.Text} = ", CopyInQuery(let.Expression), " }"));
                return Model.GetDeclaredSymbol(let, _context.Token)!;
            case FromClauseSyntax from:
                pieces.Add(Snippet.Join(" ", CopyInQuery(from), $" select new {{ {element}, {from.Identifier.Text} }}"));
                return Model.GetDeclaredSymbol(from, _context.Token)!;
            case JoinClauseSyntax join:
                pieces.Add(Snippet.Text(" "));
                pieces.AddRange(Around(join, join.InExpression));
                pieces.Add(Snippet.Text($" select new {{ {element}, {(join.Into?.Identifier ?? join.Identifier).Text} }}"));
                return join.Into is { } into ? Model.GetDeclaredSymbol(into, _context.Token)! : Model.GetDeclaredSymbol(join, _context.Token)!;
            default:
                throw Unknown(clause);
        }
    }

    /// <summary>The type of what a clause makes of such an object has a member for it, and is ours only if that is called the same.</summary>
    private string NameOfElement(IEnumerable<QueryClauseSyntax> clauses)
    {
        var next = clauses.FirstOrDefault(clause => clause is not (WhereClauseSyntax or OrderByClauseSyntax));
        var made = next is null ? null : (ResultOf(next) as INamedTypeSymbol)?.TypeArguments.FirstOrDefault(type => type.IsAnonymousType);
        return made?.GetMembers().OfType<IPropertySymbol>().FirstOrDefault() is { } member ? GeneratedNames.Sanitize(member.Name) : _context.Names.Unique("__element");
    }

    /// <summary>What the call of a clause gives.</summary>
    private ITypeSymbol? ResultOf(QueryClauseSyntax clause)
    {
        var call = clause is OrderByClauseSyntax order
            ? Model.GetSymbolInfo(order.Orderings.Last(), _context.Token).Symbol
            : Model.GetQueryClauseInfo(clause, _context.Token).OperationInfo.Symbol;
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

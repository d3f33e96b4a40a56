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
        SyntaxNode head = query.FromClause;
        var body = query.Body;
        Template? source = null;

        // What goes on after `into` is a query over the one before it.
        for (; body.Continuation is { } more && _context.Awaits.Holds(more); (head, body) = (more, more.Body))
            source = Finish(BindQueryBody(query, head, source, body, []), query.FromClause.Expression, ResultOf(body.SelectOrGroup) ?? ResultOf(body.Clauses.Last()));
        return source is null && !body.Clauses.Any(_context.Awaits.Holds)
            ? Finish(Around(query, query.FromClause.Expression), query)
            : Finish(BindQueryBody(query, head, source, body, body.Continuation is { } rest ? [rest] : []), query);
    }

    /// <param name="head">The first clause, or the <c>into</c> behind <paramref name="source"/>.</param>
    private List<object> BindQueryBody(QueryExpressionSyntax query, SyntaxNode head, Template? source, QueryBodySyntax body, IEnumerable<SyntaxNode> continuation)
    {
        var last = body.Clauses.LastOrDefault(_context.Awaits.Holds);
        var before = last is null ? [] : body.Clauses.TakeWhile(clause => clause != last).ToList();
        List<object> pieces;
        if (before.Count > 0 || (last is not null && source is null && query.FromClause.Type is not null))
        {
            var start = BindElements(query.FromClause, head, source, before, out var name);
            pieces = FromOperand(name, start);
        }
        else
        {
            pieces = BindHead(query.FromClause, head, source);
        }

        foreach (var part in body.Clauses.Skip(before.Count).Append<SyntaxNode>(body.SelectOrGroup).Concat(continuation))
        {
            pieces.Add(Snippet.Text(" "));
            pieces.AddRange(part == last ? Around(part, ((JoinClauseSyntax)part).InExpression) : [CopyInQuery(part)]);
        }

        return pieces;
    }

    private List<object> BindHead(FromClauseSyntax first, SyntaxNode head, Template? source) =>
        source is null ? Around(first, first.Expression) : FromOperand(NameOf(head), source);

    private static List<object> FromOperand(string name, Template source) => [Snippet.Text($"from {name} in "), new Operand(source)];

    private static string NameOf(SyntaxNode head) => head is QueryContinuationSyntax into ? into.Identifier.Text : ((FromClauseSyntax)head).Identifier.Text;

    /// <summary>
    /// What the clauses before an await give. Behind a second variable the elements are objects that hold both, which C# makes out of our sight: so
    /// they are written out, and what follows finds the variables in them.
    /// <code>
    /// from a in x from b in y where a &lt; b let c = a + b     from t1 in (from a in x from b in y select new { a, b }) where t1.a &lt; t1.b select new { t1, c = t1.a + t1.b }
    /// </code>
    /// </summary>
    /// <param name="first">The query's first clause.</param>
    /// <param name="head">It, or the <c>into</c> behind <paramref name="source"/>.</param>
    /// <param name="source">What comes before <c>into</c>, or null.</param>
    /// <param name="clauses">Those that follow it.</param>
    /// <param name="name">What an element is called from here on.</param>
    private Template BindElements(FromClauseSyntax first, SyntaxNode head, Template? source, List<QueryClauseSyntax> clauses, out string name)
    {
        name = NameOf(head);
        if (clauses.Count == 0)
        {
            var cast = Model.GetQueryClauseInfo(first, _context.Token).CastInfo.Symbol as IMethodSymbol;
            return Finish([Snippet.Text("("), BindOperand(first.Expression), Snippet.Join(").Cast<", Copy(first.Type!), ">()")], first.Expression, cast?.ReturnType);
        }

        var variables = new List<ISymbol> { Model.GetDeclaredSymbol(head, _context.Token)! };
        var pieces = BindHead(first, head, source);
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

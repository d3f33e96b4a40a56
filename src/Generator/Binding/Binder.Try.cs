using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    private Try BindTry(TryStatementSyntax statement) => new(
        BindBlock(statement.Block),
        [.. statement.Catches.Select(BindCatch)],
        statement.Finally is { } block ? BindBlock(block.Block) : null);

    private CatchClause BindCatch(CatchClauseSyntax clause)
    {
        var scope = Enter();
        var type = clause.Declaration is { } declaration ? Model.GetTypeInfo(declaration.Type, _context.Token).Type! : null;
        Local? variable = null;
        if (clause.Declaration is { Identifier.RawKind: not 0 } named)
            variable = HoistLocal((ILocalSymbol)Model.GetDeclaredSymbol(named, _context.Token)!, named);

        Snippet? filter = null;
        if (clause.Filter is { FilterExpression: var condition })
        {
            HoistDesignations(condition);
            filter = AsCondition(SnippetCopier.CopyFilter(condition, _context, _targets), condition);
        }

        var rethrows = clause.Block.DescendantNodes(node => !AwaitMap.IsFunction(node))
            .Any(node => node is ThrowStatementSyntax { Expression: null } && node.FirstAncestorOrSelf<CatchClauseSyntax>() == clause);
        var rethrown = rethrows ? _context.Temporary("rethrown", "global::System.Exception", where: clause) : null;
        if (rethrown is not null)
            _targets.Rethrown.Add(clause, rethrown);

        var body = BindBlock(clause.Block);
        _scopes.Pop();
        return new CatchClause(type is null ? null : TypeNames.Of(type, clause), variable, filter, body)
        {
            Scope = scope,
            Rethrown = rethrown,
            CaughtName = _context.Names.Unique("__caught"),
        };
    }

    private Stmt BindUsing(UsingStatementSyntax statement)
    {
        var isAsync = statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword);
        var scope = Enter();
        Stmt bound;
        if (statement.Declaration is { } declaration)
        {
            bound = BindResources(declaration.Variables, 0, isAsync, statement.UsingKeyword, () => BindEmbedded(statement.Statement));
        }
        else
        {
            var expression = statement.Expression!;
            HoistDesignations(expression);
            var info = Model.GetTypeInfo(expression, _context.Token);
            var resource = DisposePlanner.Converted(info.Type ?? info.ConvertedType!, isAsync, expression, _context, out var type) ?? _context.Temporary("resource", type, expression);
            var initializer = BindExpression(expression);
            var plan = DisposePlanner.Plan(resource, type, isAsync, statement, statement.UsingKeyword, _context, this);
            bound = new Using(resource, initializer, plan, BindEmbedded(statement.Statement)) { Span = _context.SpanOf(expression) };
        }

        _scopes.Pop();
        return new Block(scope, [bound]);
    }

    private Stmt BindUsingDeclaration(LocalDeclarationStatementSyntax statement, List<StatementSyntax> rest) => BindResources(
        statement.Declaration.Variables,
        0,
        statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        statement.UsingKeyword,
        () => new Block(null, BindList(rest)));

    private Stmt BindResources(SeparatedSyntaxList<VariableDeclaratorSyntax> declarators, int index, bool isAsync, SyntaxToken keyword, Func<Stmt> bindBody)
    {
        var declarator = declarators[index];
        var symbol = (ILocalSymbol)Model.GetDeclaredSymbol(declarator, _context.Token)!;
        var value = declarator.Initializer!.Value;
        HoistDesignations(value);
        var resource = HoistLocal(symbol, declarator);
        var initializer = BindExpression(value);
        var converted = DisposePlanner.Converted(symbol.Type, isAsync, declarator, _context, out var type);
        var plan = DisposePlanner.Plan(converted ?? resource, type, isAsync, declarator, keyword, _context, this);
        var body = index + 1 < declarators.Count ? BindResources(declarators, index + 1, isAsync, keyword, bindBody) : bindBody();
        var span = _context.SpanOf(declarator);
        return converted is null
            ? new Using(resource, initializer, plan, body) { Span = span }
            : Block.Of(
                new Assign(resource, initializer) { Span = span },
                new Using(converted, new Code(Snippet.Of(resource)), plan, body) { Span = span });
    }
}

using System.Collections.Immutable;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// The first pass: source to tree. Every name is resolved here and nowhere later; a construct that is not on the list of what the
/// passes know ends the rewriting of the method. A statement that holds no await stays text, its parts are never looked at again:
/// <code>
/// int i = 0; while (i &lt; n) { i += await F(i); }     becomes     Assign(i, "0"), Loop("i &lt; n", Assign(i, Template(i, "+", Await "F(i)")))
/// </code>
/// Before: the method binds without errors. Afterwards no part of the tree is looked up again: its locals are those of the context, its labels its own.
/// </summary>
internal sealed partial class Binder
{
    private readonly MethodContext _context;
    private readonly JumpTargets _targets = new();
    private readonly Stack<Scope> _scopes = new();
    private readonly List<(LocalFunction Function, LocalFunctionStatementSyntax Syntax)> _functions = [];
    private readonly List<FunctionDeclaration> _coroutines = [];

    private Binder(MethodContext context) => _context = context;

    /// <summary>The result of an iterator's last step.</summary>
    private static Code IteratorEnd => new(Snippet.Text("false"));

    private SemanticModel Model => _context.Model;

    public static Block Bind(MethodContext context)
    {
        var binder = new Binder(context);
        binder._scopes.Push(context.MethodScope);
        binder.DeclareFunctions(context.Lent);
        var statements = context.Body is BlockSyntax body
            ? binder.BindStatements(body.Statements)
            : binder.BindExpressionBody((ExpressionSyntax)context.Body);

        // A local function may capture what is declared after it, so its text is copied when everything is known.
        foreach (var (function, syntax) in binder._functions)
            function.Text = binder.Copy(syntax);
        foreach (var coroutine in binder._coroutines)
            coroutine.Function.AsValue!.Text = binder.BindAsValue(coroutine);
        if (context.ItemType is not null)
            statements = statements.Add(new Return(IteratorEnd));
        return CheckedContexts.Of(context.Body) is { } isChecked
            ? new Block(context.MethodScope, [new InContext(new Block(null, statements), isChecked)])
            : new Block(context.MethodScope, statements);
    }

    private ImmutableArray<Stmt> BindExpressionBody(ExpressionSyntax expression)
    {
        if (expression is InvocationExpressionSyntax call && OmittedCalls.Contains(call, _context))
            return [];
        HoistDesignations(expression);
        var span = _context.SpanOf(expression);
        if (expression is ThrowExpressionSyntax)
            return [new Throw(BindExpression(((ThrowExpressionSyntax)expression).Expression)) { Span = span }];
        return _context.Result is null
            ? [new Evaluate(BindExpression(expression)) { Span = span }]
            : [new Return(BindExpression(expression)) { Span = span }];
    }

    /// <summary>
    /// A coroutine function whose name stands where it is no call, as text:
    /// <code>Coroutine&lt;int&gt; Inner(int x) => Outer__Inner__Create(__captured1, x);</code>
    /// </summary>
    private Snippet BindAsValue(FunctionDeclaration declaration)
    {
        var syntax = (LocalFunctionStatementSyntax)declaration.Syntax;
        var arguments = declaration.Symbol.Parameters.Select(parameter => SignatureText.Static(parameter) + SignatureText.Identifier(parameter.Name)).ToList();
        return Snippet.Join(
            Copy(syntax.ReturnType), $" {declaration.Function.AsValue!.Name}",
            syntax.TypeParameterList is { } types ? Copy(types) : Snippet.Empty,
            Copy(syntax.ParameterList), string.Concat(syntax.ConstraintClauses.Select(clause => $" {Copy(clause)}")),
            $" => {GeneratedNames.Create(declaration.Function.Name)}{_context.TypeArgumentsFor(declaration.Symbol, syntax)}(",
            new DisplaysPart(declaration.Function, InClosure: true, FollowedByArguments: arguments.Count > 0),
            $"{string.Join(", ", arguments)});");
    }

    private Scope Enter()
    {
        var scope = new Scope { Depth = _context.MethodScope.Depth + _scopes.Count };
        _scopes.Push(scope);
        return scope;
    }

    private Snippet Copy(SyntaxNode node) => SnippetCopier.Copy(node, _context, _targets);

    /// <summary>Variables that an expression of a flattened statement declares live on the machine's one level, like its locals.</summary>
    private void HoistDesignations(SyntaxNode? expression)
    {
        if (expression is null)
            return;
        foreach (var node in expression.DescendantNodesAndSelf(node => !CaptureAnalysis.IsClosure(node) && node is not SwitchExpressionArmSyntax))
        {
            if (node is SingleVariableDesignationSyntax designation && Model.GetDeclaredSymbol(designation, _context.Token) is ILocalSymbol local)
                HoistLocal(local, designation);
        }
    }

    private Local HoistLocal(ILocalSymbol symbol, SyntaxNode where) => HoistLocal(symbol, symbol.Type, where);

    private Local HoistLocal(ILocalSymbol symbol, ITypeSymbol type, SyntaxNode where)
    {
        var local = _context.Hoist(symbol, type, LocalKind.User, _scopes.Peek(), where.GetLocation());
        if (symbol.RefKind != RefKind.None)
            local.RefKeyword = symbol.RefKind == RefKind.Ref ? "ref" : "ref readonly";
        return local;
    }

    private UnsupportedConstructException Unknown(SyntaxNode node) =>
        _context.Unsupported(UnsupportedConstructs.Unknown(node.Kind().ToString()), node);
}

using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>What all passes over one method share: its symbols, its names and its hoisted locals.</summary>
internal sealed class MethodContext
{
    private readonly Dictionary<ISymbol, Local> _hoisted = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Local> _constants = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Label> _labels = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ConditionalAccessExpressionSyntax, Snippet> _receivers = [];
    private readonly Dictionary<ISymbol, LocalFunction> _functions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _captured;
    private readonly HashSet<ISymbol> _aliased;

    public MethodContext(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        Method = method;
        Declaration = declaration;
        Model = model;
        Token = token;
        Body = (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody!.Expression;
        Names = new NameTable(declaration, model, token);
        Awaits = new AwaitMap(Body);
        _aliased = AliasAnalysis.Analyze(Body, model, token);
        _captured = CaptureAnalysis.Analyze(Body, model, token);
        ResultType = method.ReturnType is INamedTypeSymbol { TypeArguments: [var result] } ? result : null;
        Result = ResultType is null
            ? null
            : new Local("result", Names.Unique("__result"), TypeNames.Of(ResultType, declaration.ReturnType), LocalKind.Result);
        MethodScope = new Scope();
        foreach (var parameter in method.Parameters)
            Hoist(parameter, parameter.Type, LocalKind.Parameter, MethodScope, declaration.Identifier.GetLocation());
    }

    public IMethodSymbol Method { get; }

    public MethodDeclarationSyntax Declaration { get; }

    public SemanticModel Model { get; }

    public CancellationToken Token { get; }

    public SyntaxNode Body { get; }

    public NameTable Names { get; }

    public AwaitMap Awaits { get; }

    public ITypeSymbol? ResultType { get; }

    /// <summary>The machine's out parameter; null for a coroutine without a result.</summary>
    public Local? Result { get; }

    public Scope MethodScope { get; }

    public List<Local> Locals { get; } = [];

    public List<Scope> Scopes { get; } = [];

    /// <summary>The constants of the body's flattened scopes: declared once, at the machine's level.</summary>
    public List<Snippet> Constants { get; } = [];

    /// <summary>The local functions of the body's flattened scopes.</summary>
    public List<LocalFunction> LocalFunctions { get; } = [];

    public LocalFunction DeclareLocalFunction(IMethodSymbol symbol)
    {
        var function = new LocalFunction(Names.Hoisted(symbol.Name));
        _functions.Add(symbol, function);
        LocalFunctions.Add(function);
        return function;
    }

    public LocalFunction? FunctionOf(ISymbol? symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } method && _functions.TryGetValue(method.OriginalDefinition, out var function) ? function : null;

    public Local Hoist(ISymbol symbol, ITypeSymbol type, LocalKind kind, Scope scope, Location where)
    {
        if (_hoisted.TryGetValue(symbol, out var known))
            return known;
        var name = kind == LocalKind.Parameter ? NameTable.Escape(symbol.Name) : Names.Hoisted(symbol.Name);
        var local = new Local(symbol.Name, name, TypeNames.Of(type, where), kind)
        {
            HoldsReferences = TypeNames.HoldsReferences(type),
            IsRefLike = type.IsRefLikeType,
        };
        local.IsAliased = _aliased.Contains(symbol);
        _hoisted.Add(symbol, local);
        Locals.Add(local);
        if (_captured.Contains(symbol))
            Capture(local, scope);
        return local;
    }

    /// <summary>A constant is never saved: it only has a name, that of its declaration at the machine's level.</summary>
    public void DeclareConstant(ISymbol symbol, Local constant) => _constants.Add(symbol, constant);

    public string? ConstantName(ISymbol? symbol) => symbol is not null && _constants.TryGetValue(symbol, out var constant) ? constant.Name : null;

    public Local? Hoisted(ISymbol? symbol) => symbol is not null && _hoisted.TryGetValue(symbol, out var local) ? local : null;

    public Local Temporary(string name, ITypeSymbol type, SyntaxNode where) =>
        Temporary(name, TypeNames.Of(type, where), TypeNames.HoldsReferences(type), type.IsRefLikeType);

    public Local Temporary(string name, string type, bool holdsReferences = true, bool isRefLike = false)
    {
        var local = new Local(name, Names.Unique($"__{name}"), type, LocalKind.Temporary) { HoldsReferences = holdsReferences, IsRefLike = isRefLike };
        Locals.Add(local);
        return local;
    }

    public Label NewLabel(string name) => new(Names.Unique(name));

    /// <summary>The label of the user's that a <c>goto</c> names.</summary>
    public Label LabelOf(ILabelSymbol symbol)
    {
        if (!_labels.TryGetValue(symbol, out var label))
            _labels.Add(symbol, label = NewLabel($"{symbol.Name}_label"));
        return label;
    }

    /// <summary>What <c>.M</c> and <c>[i]</c> stand behind in a null-conditional access that is taken apart.</summary>
    public void KeepReceiver(ConditionalAccessExpressionSyntax access, Snippet receiver) => _receivers.Add(access, receiver);

    /// <summary>The kept receiver of a member or element binding; null where its access stays as it is.</summary>
    public Snippet? ReceiverOf(SyntaxNode binding)
    {
        SyntaxNode inner = binding;
        while (inner.Parent is not null && !(inner.Parent is ConditionalAccessExpressionSyntax owner && owner.WhenNotNull == inner))
            inner = inner.Parent;
        return inner.Parent is ConditionalAccessExpressionSyntax access && _receivers.TryGetValue(access, out var receiver) ? receiver : null;
    }

    public UnsupportedConstructException Unsupported(string construct, SyntaxNode where) => new(construct, where.GetLocation());

    public SourceSpan SpanOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetMappedLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        return new SourceSpan(span.Path, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }

    private void Capture(Local local, Scope scope)
    {
        if (scope.Display is null)
        {
            Scopes.Add(scope);
            scope.ClassName = GeneratedNames.Scope(GeneratedNames.MethodBase(Method), Scopes.Count);
            scope.Display = Temporary($"scope{Scopes.Count}", scope.ClassName + SignatureText.TypeArguments(Method.TypeParameters));
            scope.CopyName = Names.Unique($"__captured{Scopes.Count}");
        }

        local.CapturedIn = scope;
        scope.Captured.Add(local);
    }
}

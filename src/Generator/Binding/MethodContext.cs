using System.Collections.Immutable;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Images;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>What all passes over one body share, that of a method or of a coroutine function in it: its symbols, its names and its hoisted locals.</summary>
internal sealed partial class MethodContext
{
    private readonly Dictionary<ISymbol, Local> _hoisted = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Local> _constants = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Label> _labels = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ConditionalAccessExpressionSyntax, Snippet> _receivers = [];
    private readonly Dictionary<ISymbol, LocalFunction> _functions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string> _rangeVariables = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _captured;
    private readonly HashSet<ISymbol> _aliased;
    private readonly Dictionary<string, string> _machineNames = [];

    /// <summary>More than the scopes of any body that can be compiled.</summary>
    private const int DeepestNesting = 10_000;

    private int _scopeCount;
    private bool? _isUnsafe;
    private bool? _isRestorable;

    public MethodContext(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
        : this(null, method, declaration, (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody!.Expression, model, new NameTable(declaration, model, token), token)
    {
        Name = GeneratedNames.MethodBase(method);
        Parameters = ExtensionBlocks.Parameters(method, declaration, model, token);
        TypeParameters = method.TypeParameters;
        HoistParameters(declaration.Identifier.GetLocation());
    }

    private MethodContext(
        MethodContext? parent, IMethodSymbol method, MethodDeclarationSyntax declaration, SyntaxNode body, SemanticModel model, NameTable names, CancellationToken token)
    {
        Parent = parent;
        Root = parent?.Root ?? this;
        Method = method;
        Declaration = declaration;
        Model = model;
        Token = token;
        Body = body;
        Names = names;
        foreach (var parameter in DeclaredParameters.Of(method))
            Names.Reserve(parameter.Name);
        Types = parent?.Types ?? new TypeSpeller(names, method.ContainingType);
        Accessors = new Accessors(this);
        MethodScope = new Scope { Depth = parent is null ? 0 : parent.MethodScope.Depth + DeepestNesting };
        Awaits = new AwaitMap(body);
        _aliased = AliasAnalysis.Analyze(body, model, token);
        _captured = CaptureAnalysis.Analyze(body, model, token);
        var argument = method.ReturnType is INamedTypeSymbol { TypeArguments: [var result] } ? result : null;
        ItemType = CoroutineSymbols.IsIterated(method.ReturnType) ? TypeNames.Of(argument!, body) : null;
        ResultType = ItemType is null ? argument : model.Compilation.GetSpecialType(SpecialType.System_Boolean);
        Result = ResultType is null ? null : new Local("result", ResultPlace(), Types.Of(ResultType, body), LocalKind.Result);
    }

    /// <summary>The body around a coroutine function; null for the method itself.</summary>
    public MethodContext? Parent { get; }

    /// <summary>The context of the method.</summary>
    public MethodContext Root { get; }

    /// <summary>Where the machine's classes must not stand; empty where they stand beside the method.</summary>
    public ImmutableArray<INamedTypeSymbol> LeftTypes => VariantInterfaces.Left(Method.ContainingType);

    /// <summary>The type parameters of the machine's classes.</summary>
    public ImmutableArray<ITypeParameterSymbol> ClassTypeParameters => [.. LeftTypes.SelectMany(static type => type.TypeParameters), .. TypeParameters];

    /// <summary>What the names of the machine's members begin with.</summary>
    public string Name { get; } = "";

    /// <summary>The parameters that calls pass.</summary>
    public ImmutableArray<IParameterSymbol> Parameters { get; } = [];

    /// <summary>The type parameters of the machine: those of the functions around it come first.</summary>
    public ImmutableArray<ITypeParameterSymbol> TypeParameters { get; } = [];

    /// <summary>
    /// Whether the body stands in an unsafe context. C# allows no await there, so no variable is kept across one, and any may be a pointer.
    /// </summary>
    public bool IsUnsafe => _isUnsafe ??= Body.Ancestors().Any(static node => node switch
    {
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        _ => node is UnsafeStatementSyntax,
    });

    /// <summary>Whether the body runs without an instance. A function has one only if it needs it; in a struct C# lets none have it.</summary>
    public bool IsStatic => Function is null ? Method.IsStatic : Root.IsStatic || Method.ContainingType.IsValueType || !Function.UsesThis;

    /// <summary>Whether suspended runs of it can be saved and restored.</summary>
    public bool IsRestorable => Root == this ? _isRestorable ??= Restorability.IsOn(Method) : Root.IsRestorable;

    public IMethodSymbol Method { get; }

    public MethodDeclarationSyntax Declaration { get; }

    public SemanticModel Model { get; }

    public CancellationToken Token { get; }

    public SyntaxNode Body { get; }

    public NameTable Names { get; }

    public TypeSpeller Types { get; }

    public AwaitMap Awaits { get; }

    /// <summary>The result of the method, or of each step of an iterator: whether there is another item.</summary>
    public ITypeSymbol? ResultType { get; }

    /// <summary>What an iterator yields; null for any other coroutine.</summary>
    public string? ItemType { get; }

    /// <summary>The machine's out parameter; null for a coroutine without a result.</summary>
    public Local? Result { get; }

    public Scope MethodScope { get; }

    public List<Local> Locals { get; } = [];

    public List<Scope> Scopes { get; } = [];

    public Accessors Accessors { get; }

    /// <summary>Functions at the machine's level that the source does not have.</summary>
    public List<string> Helpers { get; } = [];

    /// <summary>The constants of the body's flattened scopes: declared once, at the machine's level.</summary>
    public List<Snippet> Constants { get; } = [];

    /// <summary>The local functions of the body's flattened scopes.</summary>
    public List<LocalFunction> LocalFunctions { get; } = [];

    public LocalFunction DeclareLocalFunction(IMethodSymbol symbol)
    {
        var syntax = symbol.DeclaringSyntaxReferences[0].GetSyntax(Token);
        var function = new LocalFunction(Names.Hoisted(symbol.Name))
        {
            Span = SpanOf(syntax),
            UsesThis = ThisFinder.IsUsedIn(syntax, Model, Token),
        };
        _functions.Add(symbol, function);
        LocalFunctions.Add(function);
        return function;
    }

    /// <summary>The local function of this body, or of one around it, that a name means.</summary>
    public LocalFunction? FunctionOf(ISymbol? symbol)
    {
        if (symbol is not IMethodSymbol { MethodKind: MethodKind.LocalFunction } method)
            return null;
        if (CoroutineOf(method)?.AsValue is { } value)
        {
            _usedFunctions.Add(value);
            return value;
        }

        for (var context = this; context is not null; context = context.Parent)
        {
            if (!context._functions.TryGetValue(method.OriginalDefinition, out var function))
                continue;
            _usedFunctions.Add(function);
            return function;
        }

        return null;
    }

    public Local Hoist(ISymbol symbol, ITypeSymbol type, LocalKind kind, Scope scope, Location where)
    {
        if (_hoisted.TryGetValue(symbol, out var known))
            return known;
        var name = kind == LocalKind.Parameter ? NameTable.Escape(symbol.Name) : Names.Hoisted(symbol.Name);
        var local = new Local(symbol.Name, name, IsUnsafe && HoldsPointer(type) ? SignatureText.Unannotated(type) : Types.Of(type, where), kind)
        {
            HoldsReferences = TypeNames.HoldsReferences(type),
            IsNoTypeArgument = TypeNames.IsNoTypeArgument(type),
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

    /// <summary>The variables of the source that are the machine's own.</summary>
    public IEnumerable<KeyValuePair<ISymbol, Local>> HoistedSymbols => _hoisted;

    public string? ConstantName(ISymbol? symbol) =>
        symbol is null ? null : _constants.TryGetValue(symbol, out var constant) ? constant.Name : Parent?.ConstantName(symbol);

    /// <summary>The variable of the machine for one of the source; in a function also a captured one of the bodies around it.</summary>
    public Local? Hoisted(ISymbol? symbol)
    {
        if (symbol is null)
            return null;
        if (_hoisted.TryGetValue(symbol, out var local))
            return local;
        if (Parent?.Hoisted(symbol) is { } outer)
            _outerLocals.Add(local = outer);
        return local;
    }

    public Local Temporary(string name, ITypeSymbol type, SyntaxNode where) =>
        Temporary(name, Types.Of(type, where), TypeNames.HoldsReferences(type), type.IsRefLikeType, where);

    /// <param name="name">What it is.</param>
    /// <param name="type">Its type.</param>
    /// <param name="holdsReferences">Whether the frame must let go of it.</param>
    /// <param name="isRefLike">Whether it is a <c>ref struct</c>.</param>
    /// <param name="where">Where the source has what is evaluated; null: in the statement of the await across which it lives.</param>
    /// <param name="meantAt">The awaits across which it holds anything; null: all across which it lives.</param>
    public Local Temporary(string name, string type, bool holdsReferences = true, bool isRefLike = false, SyntaxNode? where = null, HashSet<AwaitInfo>? meantAt = null)
    {
        var local = new Local(name, Names.Unique($"__{name}"), type, LocalKind.Temporary) { HoldsReferences = holdsReferences, IsRefLike = isRefLike, Origin = where, MeantAt = meantAt };
        Locals.Add(local);
        return local;
    }

    /// <summary>A name that every machine of the method has for itself.</summary>
    public string MachineName(string name)
    {
        if (!Root._machineNames.TryGetValue(name, out var unique))
            Root._machineNames.Add(name, unique = Names.Unique(name));
        return unique;
    }

    /// <summary>The machine's parameter for the result, or the frame's field where C# lets the body have no such parameter.</summary>
    private string ResultPlace() => (LeftTypes.IsEmpty ? "" : MachineName("__frame") + ".") + MachineName("__result");

    /// <summary>Of the root: how many awaits have their labels.</summary>
    public int AwaitCount { get; set; }

    /// <param name="name">What leads there.</param>
    /// <param name="word">How the source says to go there.</param>
    public Label NewLabel(string name, string? word = null) => new(Names.Unique(name)) { Word = word };

    /// <summary>The label of the user's that a <c>goto</c> names.</summary>
    public Label LabelOf(ILabelSymbol symbol)
    {
        if (!_labels.TryGetValue(symbol, out var label))
            _labels.Add(symbol, label = NewLabel($"{symbol.Name}_label", $"goto {symbol.Name}"));
        return label;
    }

    /// <summary>From here on a range variable is a member of another, perhaps by way of several.</summary>
    public void FindIn(ISymbol variable, string element) =>
        _rangeVariables[variable] = $"{element}.{(_rangeVariables.TryGetValue(variable, out var path) ? path : NameTable.Escape(variable.Name))}";

    public string? PathOf(ISymbol? symbol) => symbol is IRangeVariableSymbol && _rangeVariables.TryGetValue(symbol, out var path) ? path : null;

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

        // As the compiler writes it into the symbols: under PathMap the assembly is the same from every folder.
        // It maps what stands in a directive once more, so a path that would become another one is left to it.
        var resolver = Model.Compilation.Options.SourceReferenceResolver;
        var mapped = resolver?.NormalizePath(span.Path, span.HasMappedPath ? node.SyntaxTree.FilePath : null) ?? span.Path;
        var path = resolver is null || resolver.NormalizePath(mapped, node.SyntaxTree.FilePath) == mapped ? mapped : span.Path;
        return new SourceSpan(path, start.Line + 1, start.Character + 1, end.Line + 1, end.Character);
    }

    /// <summary>Whether a pointer is all that keeps a type from being written anywhere.</summary>
    private static bool HoldsPointer(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => HoldsPointer(array.ElementType),
        INamedTypeSymbol { IsAnonymousType: false } named => named.TypeArguments.Any(HoldsPointer)
            && named.TypeArguments.All(static argument => HoldsPointer(argument) || TypeNames.WhyUnspeakable(argument) is null),
        _ => false,
    };

    private void HoistParameters(Location where)
    {
        foreach (var parameter in Parameters)
            Hoist(parameter, parameter.Type, LocalKind.Parameter, MethodScope, where);
    }

    private void Capture(Local local, Scope scope)
    {
        if (scope.Display is null)
        {
            Scopes.Add(scope);
            NameDisplay(scope, name => Temporary(name, scope.ClassName));
        }

        PutInto(scope, local);
    }

    private void NameDisplay(Scope scope, Func<string, Local> declare)
    {
        scope.Number = ++Root._scopeCount;
        scope.ClassName = GeneratedNames.Outside(LeftTypes, GeneratedNames.Scope(Root.Name, scope.Number));
        scope.Display = declare($"scope{scope.Number}");
        scope.CopyName = Names.Unique($"__captured{scope.Number}");
    }

    private void PutInto(Scope scope, Local local)
    {
        local.CapturedIn = scope;
        scope.Captured.Add(local);
        scope.Unnamed = [.. scope.Unnamed.Union(Types.In(local.Type).Select(unnamed => unnamed.Placeholder))];
        scope.Display!.Type = scope.ClassName + SignatureText.List([.. ClassTypeParameters.Select(TypeParameterNames.Of), .. scope.Unnamed]);
    }
}

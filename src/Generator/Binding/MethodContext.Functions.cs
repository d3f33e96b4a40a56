using System.Collections.Immutable;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>A coroutine function that the binder has met, until its own body is bound.</summary>
/// <param name="Function">What calls of it know.</param>
/// <param name="Parent">The body that it stands in.</param>
/// <param name="Symbol">The lambda or local function.</param>
/// <param name="Syntax">Where it is declared.</param>
/// <param name="Copies">Variables of a lambda around it that stays text: they never change, so they are passed by value.</param>
internal sealed record FunctionDeclaration(
    CoroutineFunction Function, MethodContext Parent, IMethodSymbol Symbol, SyntaxNode Syntax, ImmutableArray<ISymbol> Copies)
{
    /// <summary>What is in scope where the function stands: the type parameters of the body that it stands in, and those of ordinary local functions around it there.</summary>
    public ImmutableArray<ITypeParameterSymbol> OuterTypeParameters => Parent.TypeParameters.AddRange(
        Syntax.Ancestors().TakeWhile(node => node != Parent.Body).OfType<LocalFunctionStatementSyntax>().Reverse()
            .SelectMany(node => ((IMethodSymbol)Parent.Model.GetDeclaredSymbol(node, Parent.Token)!).TypeParameters));
}

internal sealed partial class MethodContext
{
    private readonly Dictionary<ISymbol, CoroutineFunction> _coroutines = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, FunctionDeclaration> _lambdas = [];
    private readonly HashSet<Local> _outerLocals = [];
    private readonly HashSet<LocalFunction> _usedFunctions = [];
    private readonly HashSet<CoroutineFunction> _usedCoroutines = [];
    private readonly HashSet<string> _functionNames = [];
    private readonly List<FunctionDelegate> _delegates = [];
    private readonly SyntaxNode? _functionSyntax;

    /// <summary>The context of a coroutine function; all that it may capture is bound.</summary>
    public MethodContext(FunctionDeclaration declaration)
        : this(
            declaration.Parent, declaration.Symbol, declaration.Parent.Declaration, CoroutineFunctions.BodyOf(declaration.Syntax), declaration.Parent.Model,
            declaration.Parent.Names, declaration.Parent.Token)
    {
        Function = declaration.Function;
        _functionSyntax = declaration.Syntax;
        Name = Function.Name;
        Parameters = CoroutineFunctions.Parameters(declaration.Symbol, declaration.Syntax);
        TypeParameters = declaration.OuterTypeParameters.AddRange(declaration.Symbol.TypeParameters);
        var where = declaration.Syntax.GetLocation();
        foreach (var copy in declaration.Copies)
            Copies.Add(Hoist(copy, TypeOf(copy, declaration.Syntax), LocalKind.Parameter, MethodScope, where));
        HoistParameters(where);
    }

    /// <summary>The function whose body this is; null for the method itself.</summary>
    public CoroutineFunction? Function { get; }

    /// <summary>What a function gets by value from a lambda around it that stays text.</summary>
    public List<Local> Copies { get; } = [];

    /// <summary>Local functions of a lambda around it that stays text, which the function declares for itself.</summary>
    public IReadOnlyCollection<LocalFunctionStatementSyntax> Lent => _functionSyntax is null ? [] : TextScopes.LentTo(_functionSyntax, this);

    /// <summary>The scopes of the bodies around a function that it is given, as parameters.</summary>
    public IReadOnlyList<Scope> Displays => Function?.Displays ?? [];

    /// <summary>Whether a variable comes in from outside: it is handed in again at every resume.</summary>
    public bool IsParameter(Local local) => local.Kind == LocalKind.Parameter || Displays.Any(scope => scope.Display == local);

    /// <summary>Of the root: all coroutine functions, in the order in which they were met.</summary>
    public List<FunctionDeclaration> Functions { get; } = [];

    /// <summary>Of the root: the functions that an earlier attempt could not rewrite, with the reason. They stay text.</summary>
    public IReadOnlyDictionary<SyntaxNode, UnsupportedConstructException> LeftFunctions { get; init; } = new Dictionary<SyntaxNode, UnsupportedConstructException>();

    /// <summary>The scopes of the bodies around a function whose variables it needs.</summary>
    public IEnumerable<Scope> OuterScopes => _outerLocals.Select(local => local.CapturedIn!)
        .Concat(_usedFunctions.SelectMany(function => function.Text.ClosureScopes))
        .Concat(_usedCoroutines.SelectMany(function => function.Displays))
        .Distinct().Where(scope => !Scopes.Contains(scope) && !ScopesInText.Contains(scope)).OrderBy(scope => scope.Number);

    /// <summary>The local functions that the body uses, and those that these use.</summary>
    public IEnumerable<LocalFunction> UsedFunctions => _usedFunctions.Concat(_usedFunctions.SelectMany(function => function.Text.Functions)).Distinct();

    /// <summary>The local functions that are declared once, at the machine's level.</summary>
    public IEnumerable<LocalFunction> WrittenFunctions => LocalFunctions.Concat(UsedFunctions).Distinct().Where(function => !function.Captures);

    /// <summary>What the filters of this body call in the place of local functions.</summary>
    public List<FilterFunction> FilterFunctions { get; } = [];

    /// <summary>The constants of this body and of those around it.</summary>
    public IEnumerable<Snippet> VisibleConstants => (Parent?.VisibleConstants ?? []).Concat(Constants);

    /// <summary>Whether the functions that are used need the instance.</summary>
    public bool UsesThisElsewhere =>
        _usedCoroutines.Any(function => function.UsesThis)
        || UsedFunctions.Any(function => function.UsesThis || function.Text.Parts.OfType<DisplaysPart>().Any(call => call.Function is CoroutineFunction { UsesThis: true }));

    /// <summary>The machine of a local function in a flattened scope.</summary>
    public FunctionDeclaration DeclareCoroutine(IMethodSymbol symbol, LocalFunctionStatementSyntax syntax)
    {
        var function = new CoroutineFunction(FunctionName(GeneratedNames.Sanitize(symbol.Name)))
        {
            UsesThis = ThisFinder.IsUsedIn(syntax, Model, Token),
            AsValue = new LocalFunction(Names.Hoisted(symbol.Name)),
        };
        _coroutines.Add(symbol, function);
        var declaration = new FunctionDeclaration(function, this, symbol, syntax, []);
        Root.Functions.Add(declaration);
        return declaration;
    }

    /// <summary>The machine of a lambda.</summary>
    public FunctionDeclaration DeclareCoroutine(IMethodSymbol symbol, AnonymousFunctionExpressionSyntax syntax)
    {
        if (_lambdas.TryGetValue(syntax, out var known))
            return known;
        var function = new CoroutineFunction(FunctionName("Lambda")) { UsesThis = ThisFinder.IsUsedIn(syntax, Model, Token) };
        var declaration = new FunctionDeclaration(function, this, symbol, syntax, CoroutineFunctions.Copies(syntax, this));
        _lambdas.Add(syntax, declaration);
        _usedCoroutines.Add(function);
        Root.Functions.Add(declaration);
        return declaration;
    }

    /// <summary>The machine of a local function of this body, or of one around it; null where it is left to the compiler.</summary>
    public CoroutineFunction? CoroutineOf(ISymbol? symbol)
    {
        if (symbol is not IMethodSymbol { MethodKind: MethodKind.LocalFunction } method)
            return null;
        for (var context = this; context is not null; context = context.Parent)
        {
            if (!context._coroutines.TryGetValue(method.OriginalDefinition, out var function))
                continue;
            _usedCoroutines.Add(function);
            return function;
        }

        return null;
    }

    /// <summary>Whether a variable or local function of this body, or of one around it, is one of the machine's.</summary>
    public bool Knows(ISymbol symbol)
    {
        for (var context = this; context is not null; context = context.Parent)
        {
            if (context._hoisted.ContainsKey(symbol) || context._functions.ContainsKey(symbol.OriginalDefinition) || context._coroutines.ContainsKey(symbol.OriginalDefinition))
                return true;
        }

        return false;
    }

    /// <summary>The machine of the local function that is called.</summary>
    public CoroutineFunction? CoroutineOf(InvocationExpressionSyntax call)
    {
        return call.Expression is SimpleNameSyntax ? CoroutineOf(Model.GetSymbolInfo(call, Token).Symbol) : null;
    }

    /// <summary>
    /// The type that a dynamic argument of a local function is converted to: C# would bind the call of a method when it runs. Null for any other argument.
    /// </summary>
    public ITypeSymbol? ConvertedForFunction(ArgumentSyntax argument)
    {
        if (Model.GetTypeInfo(argument.Expression, Token).Type is not IDynamicTypeSymbol
            || argument.Parent?.Parent is not InvocationExpressionSyntax call || CoroutineOf(call) is null)
            return null;
        var parameters = ((IMethodSymbol)Model.GetSymbolInfo(call, Token).Symbol!).Parameters;
        var parameter = argument.NameColon is { } name
            ? parameters.First(parameter => parameter.Name == name.Name.Identifier.ValueText)
            : parameters[call.ArgumentList.Arguments.IndexOf(argument)];
        return parameter.Type is IDynamicTypeSymbol ? Model.Compilation.GetSpecialType(SpecialType.System_Object) : parameter.Type;
    }

    /// <summary><c>&lt;T, int&gt;</c>: what a call of a coroutine function spells out, the types of the functions around it included.</summary>
    public string TypeArgumentsFor(IMethodSymbol called, SyntaxNode where)
    {
        var declaration = Root.Functions.First(known => SymbolEqualityComparer.Default.Equals(known.Symbol, called.OriginalDefinition));
        if (called.TypeArguments.Any(type => TypeNames.WhyUnspeakable(type) is not null) && declaration.Parent.TypeParameters.IsEmpty)
            return "";
        List<string> arguments = [.. declaration.Parent.TypeParameters.Select(TypeParameterNames.Of), .. called.TypeArguments.Select(type => TypeNames.Of(type, where))];
        return arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments)}>";
    }

    /// <summary>Of the root: the calls that make delegates of local functions, null where they are made in their statements.</summary>
    public Dictionary<FunctionDelegate, string?> DelegateFactories { get; } = [];

    /// <summary>A use of a local function as a delegate.</summary>
    public FunctionDelegate DelegateOf(LocalFunction function, IMethodSymbol symbol, INamedTypeSymbol type, string typeArguments, SyntaxNode where)
    {
        var name = TypeNames.Of(type, where);
        var all = Root._delegates.FindAll(known => known.Function == function);
        if (all.Find(known => known.Type == name && known.TypeArguments == typeArguments) is not { } made)
        {
            var imageName = IsRestorable && typeArguments.Length == 0 ? Images.ImageNames.OfLocalFunction(this, symbol) + (all.Count == 0 ? "" : $" as {name}") : null;
            Root._delegates.Add(made = new FunctionDelegate(function, name, typeArguments, imageName));
        }

        return made;
    }

    /// <summary>Finds the display objects that keep delegates; to be called when it is known what each function captures.</summary>
    public void PlaceDelegates()
    {
        foreach (var made in _delegates)
        {
            made.KeptIn = made.Function.Text.ClosureScopes.OrderBy(scope => scope.Depth).LastOrDefault();
            if (made.KeptIn is not { } scope)
                continue;
            made.Field = Names.Unique($"{made.Function.Name}__Delegate");
            scope.Delegates.Add(made);
        }
    }

    /// <summary>Of a variable of a query only its uses tell the type.</summary>
    private ITypeSymbol TypeOf(ISymbol variable, SyntaxNode function) => variable switch
    {
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        _ => Model.GetTypeInfo(function.DescendantNodes().OfType<IdentifierNameSyntax>().First(name => SymbolEqualityComparer.Default.Equals(Model.GetSymbolInfo(name, Token).Symbol, variable)), Token).Type!,
    };

    private string FunctionName(string name)
    {
        var candidate = $"{Root.Name}__{name}";
        for (var number = 2; !Root._functionNames.Add(candidate) || !Root.Method.ContainingType.GetMembers(candidate).IsEmpty; number++)
            candidate = $"{Root.Name}__{name}{number}";
        return candidate;
    }
}

using Coroutines.Generator.Emit;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Tells which calls in a body go to a companion instead.</summary>
internal static class CoroutineCalls
{
    /// <summary>The identifier of the called method, where one is written.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax { Name: var name } => name,
        MemberBindingExpressionSyntax { Name: var name } => name,
        _ => null,
    };

    /// <summary>What a call goes to instead; null when it stays what it is.</summary>
    public static CalledCompanion? Find(InvocationExpressionSyntax invocation, IMethodSymbol method, MethodContext context) =>
        MayBeOnStruct(invocation, method, context.Model, context.Token) ? null : FindIn(invocation, method, context);

    /// <summary>
    /// What a call on a value of a type parameter's type goes to where that is a class; a struct is called itself. So the call is written twice,
    /// of which the just-in-time compiler sees one: <c>typeof(T).IsValueType ? job.Work() : job.Work__Create()</c>. Null where it cannot be, and for any other call.
    /// </summary>
    public static (CalledCompanion Companion, string Type)? FindOfObject(InvocationExpressionSyntax invocation, IMethodSymbol method, MethodContext context) =>
        MayBeOnStruct(invocation, method, context.Model, context.Token)
        && invocation.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
        && context.Model.GetTypeInfo(receiver, context.Token).Type is ITypeParameterSymbol { IsValueType: false, AllowsRefLikeType: false } type
        && !invocation.DescendantNodes().Any(static node =>
            node is VariableDesignationSyntax or AnonymousFunctionExpressionSyntax or QueryExpressionSyntax or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax)
        && FindIn(invocation, method, context) is { } companion
            ? (companion, TypeNames.Of(type, receiver))
            : null;

    private static CalledCompanion? FindIn(InvocationExpressionSyntax invocation, IMethodSymbol method, MethodContext context)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension)
            || NameOf(invocation) is not { } name
            || CoroutineTargets.Find(method, context.Model.Compilation, context.Token) is not { } companion
            || IsHidden(invocation, method, companion, context)
            || IsInExpressionTree(invocation, context)
            || NeedsUnspeakableType(method)
            || (companion.Foreign is not null && !ForeignRoots.CanStandFor(invocation, method, context.Model, context.Token)))
            return null;

        if (companion.Dispatch is not { } dispatch || invocation.Expression is not MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax })
            return new CalledCompanion(name, companion.Start, companion.Create);

        // A call on base wants the body of that very type, which where it was not rewritten is only found under its own name.
        return BaseBodies.IsRewritten(method, companion, context.Model.Compilation, context.Token)
            ? new CalledCompanion(name, dispatch.StartBody, dispatch.CreateBody)
            : null;
    }

    /// <summary>
    /// The companion that an await of <c>receiver.M()</c>, or a loop, may begin where C# makes that call without a word of the source's, as <c>await using</c> does. Null for others.
    /// </summary>
    public static string? StartOf(IMethodSymbol method, ITypeSymbol receiver, MethodContext context) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, TypeParameters.IsEmpty: true, ContainingType.TypeKind: not TypeKind.Interface }
        && method.Parameters.All(static parameter => parameter.HasExplicitDefaultValue && CoroutineSymbols.IsCancellationToken(parameter.Type))
        && CoroutineTargets.Find(method, context.Model.Compilation, context.Token) is { } companion
        && !IsHiddenBelow(receiver, method, companion)
            ? companion.Start
            : null;

    /// <summary>
    /// What stands for <c>List&lt;int&gt;.Make</c>, where a block extends the type by a static method: the class around the block has the companions; and for
    /// <c>T.Parse</c> of a type parameter: the interface has them, and is told the type as a last type argument.
    /// Null for any other call.
    /// </summary>
    public static string? StaticTarget(InvocationExpressionSyntax invocation, string companion, MethodContext context)
    {
        if (context.Model.GetSymbolInfo(invocation, context.Token).Symbol is not IMethodSymbol { IsStatic: true } method)
            return null;
        if (Called(invocation, method, context) is { } called)
        {
            var list = SignatureText.List([.. method.TypeArguments.Append(called).Select(type => TypeNames.Of(type, invocation))]);
            return $"{TypeNames.Of(method.ContainingType, invocation)}.{companion}{list}";
        }

        if (!ExtensionBlocks.IsBlock(method.ContainingType))
            return null;
        string[] arguments = [.. method.ContainingType.TypeArguments.Concat(method.TypeArguments).Select(type => TypeNames.Of(type, invocation))];
        return $"{SignatureText.Type(method.ContainingType.ContainingType)}.{companion}{(arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments)}>")}";
    }

    /// <summary>The type parameter that a static virtual method is called on.</summary>
    private static ITypeSymbol? Called(InvocationExpressionSyntax invocation, IMethodSymbol method, MethodContext context) =>
        method.IsStatic && (method.IsVirtual || method.IsAbstract) && invocation.Expression is MemberAccessExpressionSyntax { Expression: var type }
            ? context.Model.GetTypeInfo(type, context.Token).Type
            : null;

    /// <summary>Whether the companions' names mean something else where the call stands: a local, or a member of a type in between.</summary>
    private static bool IsHidden(InvocationExpressionSyntax invocation, IMethodSymbol method, Companion companion, MethodContext context)
    {
        if (invocation.Expression is SimpleNameSyntax && (context.Names.IsWritten(companion.Start) || context.Names.IsWritten(companion.Create)))
            return true;
        var receiver = invocation.Expression is MemberAccessExpressionSyntax { Expression: var expression }
            ? context.Model.GetTypeInfo(expression, context.Token).Type
            : context.Method.ContainingType;
        return IsHiddenBelow(receiver, method, companion);
    }

    private static bool IsHiddenBelow(ITypeSymbol? receiver, IMethodSymbol method, Companion companion)
    {
        for (; receiver is not null && !SymbolEqualityComparer.Default.Equals(receiver.OriginalDefinition, method.ContainingType.OriginalDefinition); receiver = receiver.BaseType)
        {
            if (!receiver.GetMembers(companion.Start).IsEmpty || !receiver.GetMembers(companion.Create).IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the receiver of an interface's method may be a struct that a type parameter stands for, and has that method itself. The companions of an interface are not its
    /// implementers': they would be called on a copy in an object, and what the method changes would be lost; a <c>ref struct</c> has not even that.
    /// </summary>
    public static bool MayBeOnStruct(InvocationExpressionSyntax invocation, IMethodSymbol method, SemanticModel model, CancellationToken token) =>
        method is { IsStatic: false, ContainingType.TypeKind: TypeKind.Interface }
        && (method.IsAbstract || method.IsVirtual)
        && ReceiverOf(invocation) is { } receiver
        && model.GetTypeInfo(receiver, token).Type is ITypeParameterSymbol { IsReferenceType: false };

    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => invocation.Ancestors().OfType<ConditionalAccessExpressionSyntax>().First().Expression,
        _ => null,
    };

    /// <summary>Where the companion's type arguments are written out, each must have a name.</summary>
    private static bool NeedsUnspeakableType(IMethodSymbol method) =>
        method.IsStatic && (ExtensionBlocks.IsBlock(method.ContainingType) || method.IsVirtual || method.IsAbstract)
        && method.ContainingType.TypeArguments.Concat(method.TypeArguments).Any(type => TypeNames.WhyUnspeakable(type) is not null);

    /// <summary>The awaitable twin of a runtime method, which does the same without making a coroutine; null also where its name means something else.</summary>
    public static IMethodSymbol? AwaitedTwin(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, CancellationToken token) =>
        Twin(method, KnownTypeNames.AwaitedAsAttribute) is { } twin && IsFoundByName(twin, call, model, token) ? twin : null;

    /// <summary>The twin of a runtime method whose result the source discards, by <c>_ =</c> or silently: it does the same without making the result.</summary>
    public static IMethodSymbol? DiscardedTwin(InvocationExpressionSyntax call, IMethodSymbol method, MethodContext context) =>
        NameOf(call) is not null && (call.Parent is ExpressionStatementSyntax || call.Parent is AssignmentExpressionSyntax assignment && IsDiscard(assignment, context))
            ? Twin(method, KnownTypeNames.DiscardedAsAttribute)
            : null;

    /// <summary>
    /// The call of a coroutine that the source hands to <see cref="DiscardedTwin"/> and that could as well be given as a frame: then nobody can forget
    /// to await it, and nothing has to watch out for that.
    /// </summary>
    public static InvocationExpressionSyntax? LaunchedFrame(InvocationExpressionSyntax launch, MethodContext context) =>
        launch.ArgumentList.Arguments is [{ NameColon: null, Expression: InvocationExpressionSyntax call }, ..]
        && context.Model.GetSymbolInfo(call, context.Token).Symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsExtensionMethod: false } method
        && SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, context.Method.ContainingType.OriginalDefinition)
        && call.ArgumentList.Arguments.Count == method.Parameters.Length
        && call.ArgumentList.Arguments.All(static argument => argument.NameColon is null)
        && !method.Parameters.Any(static parameter => parameter.IsParams)
        && Find(call, method, context) is not null
        && CoroutineTargets.Find(method, context.Model.Compilation, context.Token) is { Dispatch: null }
            ? call
            : null;

    /// <summary>
    /// Where a frame is launched on <c>EventLoop.Current</c>, which in a running body is there: what stands before the dot, and the static twin that
    /// finds the loop faster.
    /// </summary>
    public static (ExpressionSyntax Type, string Twin)? LaunchHere(InvocationExpressionSyntax launch, IMethodSymbol method, MethodContext context) =>
        launch.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } current }
        && context.Model.GetSymbolInfo(current, context.Token).Symbol is IPropertySymbol { Name: "Current", IsStatic: true } property
        && SymbolEqualityComparer.Default.Equals(property.ContainingType, method.ContainingType)
        && AttributeOf(method, KnownTypeNames.DiscardedAsAttribute)?.NamedArguments is [{ Value.Value: string twin }]
            ? (type, twin)
            : null;

    /// <summary>Whether this is the whole statement <c>_ = call;</c>.</summary>
    public static bool IsDiscard(AssignmentExpressionSyntax assignment, MethodContext context) =>
        assignment is { Left: IdentifierNameSyntax { Identifier.Text: "_" }, Parent: ExpressionStatementSyntax }
        && context.Model.GetSymbolInfo(assignment.Left, context.Token).Symbol is IDiscardSymbol;

    /// <summary>Whether the twin's name, written in place of the called one, finds the twin: a derived class, a local or, behind <c>using static</c>, a type around the call may have one like it.</summary>
    private static bool IsFoundByName(IMethodSymbol twin, InvocationExpressionSyntax call, SemanticModel model, CancellationToken token)
    {
        var receiver = ReceiverOf(call) is { } expression ? model.GetTypeInfo(expression, token).Type ?? model.GetSymbolInfo(expression, token).Symbol as ITypeSymbol : null;
        var found = model.LookupSymbols(call.SpanStart, receiver, twin.Name);
        return found.Length > 0 && found.All(symbol => SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition.ContainingType, twin.OriginalDefinition.ContainingType));
    }

    private static AttributeData? AttributeOf(IMethodSymbol method, string attributeName) =>
        method.OriginalDefinition.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == attributeName);

    private static IMethodSymbol? Twin(IMethodSymbol method, string attributeName)
    {
        return AttributeOf(method, attributeName)?.ConstructorArguments is [{ Value: string name }]
            ? method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(twin => SignatureComparer.HaveSameParameters(twin.OriginalDefinition, method.OriginalDefinition))
            : null;
    }

    /// <summary>In an expression tree the call is data: another name there would be another tree.</summary>
    public static bool IsInExpressionTree(SyntaxNode node, MethodContext context)
    {
        foreach (var function in node.Ancestors().OfType<LambdaExpressionSyntax>())
        {
            if (context.Model.GetTypeInfo(function, context.Token).ConvertedType is INamedTypeSymbol { Name: "Expression", ContainingNamespace: var space }
                && space.ToDisplayString() == "System.Linq.Expressions")
                return true;
        }

        return node.Ancestors().Any(ancestor => ancestor is QueryExpressionSyntax);
    }
}

/// <summary>The companions that a call may go to.</summary>
/// <param name="Name">The identifier that they replace.</param>
/// <param name="Start">For an await of the call.</param>
/// <param name="Create">For anything else.</param>
internal sealed record CalledCompanion(SimpleNameSyntax Name, string Start, string Create);

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Helpers;

/// <summary>
/// What <c>await using</c> and <c>await foreach</c> wait for, where that surely is .NET's: a disposal whose method gives a <c>ValueTask</c>, a sequence that no coroutine makes. Of a variable
/// that is just some <c>IAsyncDisposable</c> or <c>IAsyncEnumerable</c> nothing is known.
/// </summary>
internal static class ImplicitWaits
{
    /// <summary>The call, for people: <c>FileStream.DisposeAsync()</c>; null where there is none, or it may be a coroutine's.</summary>
    public static string? Find(IOperation operation, CoroutineTypes types, CancellationToken token) => operation switch
    {
        IUsingOperation { IsAsynchronous: true } block => Disposal(TypeOf(block.Resources), types, token),
        IUsingDeclarationOperation { IsAsynchronous: true } declaration => Disposal(TypeOf(declaration.DeclarationGroup), types, token),
        IForEachLoopOperation { IsAsynchronous: true } loop => Step(loop, types),
        _ => null,
    };

    private static ITypeSymbol? TypeOf(IOperation resources) =>
        resources is IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [var first, ..] }, ..] } ? first.Symbol.Type : resources.Type;

    private static string? Disposal(ITypeSymbol? resource, CoroutineTypes types, CancellationToken token)
    {
        if (!IsOthers(resource, types) || resource!.Name == "ConfiguredAsyncDisposable")
            return null;
        for (var type = resource; type is not null; type = type.BaseType)
        {
            if (types.IsOfRuntime(type))
                return null;
            if (type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(static each => each is { IsStatic: false, Parameters.IsEmpty: true } && (each.Name == "DisposeAsync" || each.Name.EndsWith(".DisposeAsync", StringComparison.Ordinal))) is { } dispose)
                return types.NeedsLoop(dispose.ReturnType) || EndsAtOnce(dispose, token) ? null : Shown(resource, "DisposeAsync");
        }

        return null;
    }

    // ValueTask DisposeAsync() => default;
    private static bool EndsAtOnce(IMethodSymbol method, CancellationToken token) =>
        !method.IsAsync
        && !method.IsAbstract
        && method.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(token) is MethodDeclarationSyntax declaration
        && (declaration.ExpressionBody is { Expression: var only } ? [only] : declaration.DescendantNodes().OfType<ReturnStatementSyntax>().Select(static each => each.Expression)).All(static given =>
            given is DefaultExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } || given.IsKind(SyntaxKind.DefaultLiteralExpression));

    private static string? Step(IForEachLoopOperation loop, CoroutineTypes types)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax || loop.SemanticModel is not { } model)
            return null;
        var info = model.GetForEachStatementInfo(syntax);
        if (info.MoveNextMethod is not { } next || types.NeedsLoop(next.ReturnType))
            return null;
        var sequence = Source(loop.Collection);
        if (types.IsAsyncSequence(sequence.Type))
            return sequence is IInvocationOperation call && IsMadeElsewhere(call.TargetMethod, types) ? $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}()" : null;
        return sequence == loop.Collection.WithoutConversions() && IsOthers(sequence.Type, types) && IsSurelyItsOwn(sequence.Type!, info, types) ? Shown(sequence.Type!, next.Name) : null;
    }

    // items.WithCancellation(token).ConfigureAwait(false)
    private static IOperation Source(IOperation collection)
    {
        var source = collection.WithoutConversions();
        while (source is IInvocationOperation { TargetMethod: { ContainingType.Name: "TaskAsyncEnumerableExtensions" or "ConfiguredCancelableAsyncEnumerable" } } call)
            source = (call.Instance ?? call.Arguments[0].Value).WithoutConversions();
        return source;
    }

    private static IOperation WithoutConversions(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }

    /// <summary>A method that gives a sequence of its own, and not one that was handed to it as some object: CORO052 speaks of those of this project.</summary>
    private static bool IsMadeElsewhere(IMethodSymbol method, CoroutineTypes types) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension, IsAbstract: false }
        && types.IsAsyncSequence(method.OriginalDefinition.ReturnType)
        && KnowsNoCoroutines(method.ContainingAssembly, types);

    /// <summary>A class or struct whose loop gives steps that no coroutine takes.</summary>
    private static bool IsSurelyItsOwn(ITypeSymbol type, ForEachStatementInfo info, CoroutineTypes types) =>
        type.Name != "ConfiguredCancelableAsyncEnumerable"
        && (KnowsNoCoroutines(type.ContainingAssembly, types)
            || info.MoveNextMethod!.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct
            || info.GetEnumeratorMethod is { IsAsync: true } made && !types.IsMarked(made));

    private static bool KnowsNoCoroutines(IAssemblySymbol? assembly, CoroutineTypes types) =>
        assembly is not null
        && !SymbolEqualityComparer.Default.Equals(assembly, types.Coroutine.ContainingAssembly)
        && !assembly.Modules.Any(module => module.ReferencedAssemblies.Any(each => each.Name == types.Coroutine.ContainingAssembly.Name));

    private static bool IsOthers(ITypeSymbol? type, CoroutineTypes types) => type is { TypeKind: TypeKind.Class or TypeKind.Struct } && !types.IsOfRuntime(type);

    private static string Shown(ITypeSymbol type, string method) => $"{type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.{method}()";
}

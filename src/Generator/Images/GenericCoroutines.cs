using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>
/// Statements that make generic coroutines known for a choice of type arguments: those that a body calls, and those of a generic type that somebody holds. A call whose arguments grow,
/// as <c>Fill&lt;T></c> calling <c>Fill&lt;List&lt;T>></c>, is none of them: there would be no end.
/// </summary>
internal static class GenericCoroutines
{
    /// <summary>Those that a body calls by their names, with what makes them known.</summary>
    public static IEnumerable<(string Statement, IEnumerable<ITypeSymbol> Arguments)> CalledIn(MethodContext context) =>
        context.Declaration.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => Called(call, context))
            .Where(method => method is { MethodKind: MethodKind.Ordinary } && HasRegistration(method.OriginalDefinition, context.Model.Compilation))
            .Where(method => ArgumentsOf(method!).All(argument => IsSettled(argument, context)))
            .Select(method => (
                $"{SignatureText.Unannotated(method!.ContainingType)}.{GeneratedNames.Register(GeneratedNames.MethodBase(method.OriginalDefinition))}"
                    + $"{SignatureText.List(method.TypeArguments.Select(SignatureText.Unannotated))}();",
                ArgumentsOf(method)))
            .Concat(OfRuntimeIn(context))
            .GroupBy(static call => call.Item1).Select(static group => group.First());

    /// <summary>Those of the runtime behind a method such as <c>Coroutine.Gather&lt;T1, T2></c>: its <c>ImageTypes</c> has a method of that name.</summary>
    private static IEnumerable<(string Statement, IEnumerable<ITypeSymbol> Arguments)> OfRuntimeIn(MethodContext context) =>
        context.Declaration.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => Called(call, context))
            .Where(method => method is { IsGenericMethod: true, ContainingType: { Name: "Coroutine", Arity: 0, ContainingAssembly.Name: KnownTypeNames.RuntimeAssembly } }
                && FrameworkTypes.Existing(MethodFor(method), method.Arity, context.Model.Compilation) is not null && method.TypeArguments.All(argument => IsSettled(argument, context)))
            .Select(method => (
                $"{GeneratedNames.Services}ImageTypes.{MethodFor(method!)}{SignatureText.List(method!.TypeArguments.Select(SignatureText.Unannotated))}();",
                (IEnumerable<ITypeSymbol>)method.TypeArguments));

    /// <summary>An extension that is called on its receiver is the static method that it is.</summary>
    private static IMethodSymbol? Called(InvocationExpressionSyntax call, MethodContext context)
    {
        var method = context.Model.GetSymbolInfo(call, context.Token).Symbol as IMethodSymbol;
        return method is { ReducedFrom: not null } ? method.GetConstructedReducedFrom() : method;
    }

    /// <summary>All that has one result type is known with the tasks of that type.</summary>
    private static string MethodFor(IMethodSymbol method) => method.Arity == 1 ? "CoroutineTask" : method.Name;

    /// <summary>Those of a generic type, for its own type parameters.</summary>
    public static IEnumerable<string> Of(INamedTypeSymbol definition, Compilation compilation) =>
        definition.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.TypeParameters.IsEmpty && HasRegistration(method, compilation))
            .Select(method => $"{SignatureText.Unannotated(definition)}.{GeneratedNames.Register(GeneratedNames.MethodBase(method))}();");

    /// <summary>Whether it has a companion that makes it known, which somebody has to call.</summary>
    public static bool HasRegistration(IMethodSymbol definition, Compilation compilation) =>
        definition is { IsAbstract: false, IsAsync: true, MethodKind: MethodKind.Ordinary, ContainingType.TypeKind: not TypeKind.Interface }
        && ArgumentsOf(definition).Any() && !ExtensionBlocks.IsBlock(definition.ContainingType)
        && SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly)
        && Restorability.IsOn(definition)
        && CoroutineTargets.Find(definition, compilation, default) is not null;

    private static IEnumerable<ITypeSymbol> ArgumentsOf(IMethodSymbol method) => [.. FrameworkTypes.AllArguments(method.ContainingType), .. method.TypeArguments];

    private static bool IsSettled(ITypeSymbol argument, MethodContext context) =>
        argument is ITypeParameterSymbol parameter
            ? ImageNames.AllTypeParameters(context).Contains(parameter, SymbolEqualityComparer.Default)
            : SavedTypes.CanBeArgument(argument) && TypeVisibility.IsVisible(argument, context.Model.Compilation, context.Method.ContainingType) && !GrowingTypes.HoldsTypeParameter(argument);
}

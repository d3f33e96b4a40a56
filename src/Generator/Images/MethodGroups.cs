using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Images;

/// <summary>
/// The methods that a restorable body makes delegates of, with what makes them known to images:
/// <code>
/// changed += shop.Refresh;      ImageFunctions.Add&lt;Shop, Action>("Shop.Refresh() as " + ImageTypes.NameOf&lt;Action>(), static target => target.Refresh);
/// </code>
/// </summary>
internal static class MethodGroups
{
    public static IEnumerable<(string Statement, ITypeSymbol? Target)> In(MethodContext context) =>
        (context.Model.GetOperation(context.Declaration, context.Token)?.Descendants() ?? [])
            .OfType<IDelegateCreationOperation>()
            .Select(made => (Statement: Registration(made, context), Target: (made.Target as IMethodReferenceOperation)?.Instance?.Type))
            .Where(static made => made.Statement is not null)
            .GroupBy(static made => made.Statement).Select(static group => (group.Key!, group.First().Target));

    private static string? Registration(IDelegateCreationOperation made, MethodContext context)
    {
        if (made.Target is not IMethodReferenceOperation { Method: { MethodKind: MethodKind.Ordinary or MethodKind.DelegateInvoke } method } reference
            || made.Type is not INamedTypeSymbol { CanBeReferencedByName: true } type
            || reference.Instance?.Syntax is BaseExpressionSyntax
            || (reference.Instance is not null && (method.IsExtensionMethod || reference.Instance.Type is not { IsReferenceType: true, TypeKind: not (TypeKind.TypeParameter or TypeKind.Dynamic) }))
            || (method.IsStatic && method.ContainingType.TypeKind == TypeKind.Interface) || ExtensionBlocks.IsBlock(method.ContainingType))
            return null;
        if (reference.Instance is null != method.IsStatic || Named(type, method, reference).Any(each => !IsNamed(each, context)))
            return null;
        var (services, target, of) = (GeneratedNames.Services, Target(method, reference), SignatureText.Unannotated(type));
        var call = SignatureText.Identifier(method.Name) + SignatureText.List(method.TypeArguments.Select(SignatureText.Unannotated));
        return method.IsStatic
            ? $"{services}ImageFunctions.Add<{of}>({ImageNames.OfMethod(method, type)}, static () => {SignatureText.Unannotated(method.ContainingType)}.{call});"
            : $"{services}ImageFunctions.Add<{SignatureText.Unannotated(target)}, {of}>({ImageNames.OfMethod(method, type)}, static target => target.{call});";
    }

    /// <summary>By way of its own type a method is the same for all; a protected one is reached only by way of the type that the body has.</summary>
    private static ITypeSymbol Target(IMethodSymbol method, IMethodReferenceOperation reference) =>
        method.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedAndInternal or Accessibility.ProtectedOrInternal ? reference.Instance!.Type! : method.ContainingType;

    private static IEnumerable<ITypeSymbol> Named(INamedTypeSymbol type, IMethodSymbol method, IMethodReferenceOperation reference) =>
        [type, method.ContainingType, .. method.TypeArguments, .. reference.Instance?.Type is { } receiver ? [receiver] : Array.Empty<ITypeSymbol>()];

    private static bool IsNamed(ITypeSymbol type, MethodContext context) =>
        TypeNames.WhyUnspeakable(type) is null && !TypeNames.IsNoTypeArgument(type) && TypeVisibility.IsVisible(type, context.Model.Compilation, context.Method.ContainingType)
        && SnippetCopier.TypeParametersOf(type).All(used => used.ContainingSymbol is INamedTypeSymbol || context.TypeParameters.Contains(used, SymbolEqualityComparer.Default));
}

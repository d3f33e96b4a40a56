using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Whether a method of this compilation gets companions, judged by its declaration.</summary>
internal static class SourceCompanion
{
    public static Companion? Find(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        if (!IsOrdinaryCoroutine(method) || !IsWellFormed(method, compilation) || !CanBeExtended(method.ContainingType, token))
            return null;

        var visible = TypeVisibility.SignatureTypes(method).All(type => TypeVisibility.IsVisible(type, compilation));
        var name = GeneratedNames.MethodBase(method);
        return new Companion(GeneratedNames.Start(name), GeneratedNames.Create(name), Accessibility(method, visible), visible);
    }

    /// <summary>A virtual call decides at run time whose body runs, so such methods stay with the compiler, as do an interface's.</summary>
    private static bool IsOrdinaryCoroutine(IMethodSymbol method) =>
        method is
        {
            MethodKind: MethodKind.Ordinary, IsAsync: true, IsAbstract: false, IsVirtual: false, IsOverride: false, IsExtern: false,
            ReturnsByRef: false, ReturnsByRefReadonly: false,
        }
        && CoroutineSymbols.IsCoroutine(method.ReturnType);

    /// <summary>Where C# has an error to report about the declaration, a second one in generated code would only hide it.</summary>
    private static bool IsWellFormed(IMethodSymbol method, Compilation compilation)
    {
        foreach (var parameter in method.Parameters)
        {
            // Generated parameters and locals begin with two underscores.
            if (parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType || parameter.Name.Length == 0
                || parameter.Name.StartsWith("__", StringComparison.Ordinal))
                return false;
        }

        if (!TypeVisibility.SignatureTypes(method).All(type => TypeVisibility.IsWritable(type, compilation)) || IsForbiddenToUse(method))
            return false;

        var definition = method.PartialDefinitionPart ?? method;
        return !definition.ContainingType.GetMembers(definition.Name).OfType<IMethodSymbol>()
            .Any(other => !SymbolEqualityComparer.Default.Equals(other, definition) && SignatureComparer.HaveSameParameters(other, definition));
    }

    /// <summary><c>[Obsolete(..., error: true)]</c>: a reference from generated code would be an error that no pragma silences.</summary>
    private static bool IsForbiddenToUse(IMethodSymbol method) =>
        method.GetAttributes().Any(static attribute =>
            attribute.AttributeClass is { Name: nameof(ObsoleteAttribute), ContainingNamespace.Name: nameof(System) }
            && attribute.ConstructorArguments.Any(static argument => argument.Value is true));

    /// <summary>Whether every type around the method takes another part, from another file.</summary>
    private static bool CanBeExtended(INamedTypeSymbol? type, CancellationToken token)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsFileLocal || type.Name.Length == 0)
                return false;
            foreach (var reference in type.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(token) is not TypeDeclarationSyntax declaration || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                    return false;
            }
        }

        return true;
    }

    /// <summary>
    /// As visible as the method, and at least internal, for the interceptors; but C# lets no method be more visible than a type in its
    /// signature, so beside such types only those who can call the method can call its companion.
    /// </summary>
    private static string Accessibility(IMethodSymbol method, bool isSignatureVisible) => (method.DeclaredAccessibility, isSignatureVisible) switch
    {
        (Microsoft.CodeAnalysis.Accessibility.Public, _) => "public",
        (Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal, _) => "protected internal",
        (Microsoft.CodeAnalysis.Accessibility.Protected, true) => "protected internal",
        (Microsoft.CodeAnalysis.Accessibility.Protected, false) => "protected",
        (Microsoft.CodeAnalysis.Accessibility.Internal, _) => "internal",
        (_, true) => "internal",
        (Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal, false) => "private protected",
        _ => "private",
    };
}

using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.Accessibility;

namespace Coroutines.Generator.Binding;

/// <summary>Whether a method of this compilation gets companions, judged by its declaration.</summary>
internal static class SourceCompanion
{
    public static Companion? Find(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        if (!CanHave(method, compilation, token))
            return null;

        var types = TypeVisibility.SignatureTypes(method).ToList();
        var isVisible = types.All(type => TypeVisibility.IsVisible(type, compilation));
        if (Visibility(method.DeclaredAccessibility, isVisible, types.All(TypeVisibility.IsPublic), IsInPrivate(method, types, compilation)) is not { } accessibility)
            return null;

        var name = GeneratedNames.MethodBase(method);
        return DispatchPlanner.TryPlan(method, name, accessibility, compilation, token, out var dispatch)
            ? new Companion(GeneratedNames.Start(name), GeneratedNames.Create(name), accessibility, isVisible)
            {
                Dispatch = dispatch,
                Implemented = [.. InterfaceMethods.ImplementedBy(method, compilation, token)],
            }
            : null;
    }

    public static bool CanHave(IMethodSymbol method, Compilation compilation, CancellationToken token) =>
        IsOrdinaryCoroutine(method, token) && DeclarationCheck.IsWellFormed(method, compilation, token)
        && CanBeExtended(method.ContainingType, token) && !HidesTypeParameter(method.ContainingType) && !IsVariantIterator(method);

    private static bool IsOrdinaryCoroutine(IMethodSymbol method, CancellationToken token) =>
        method is
        {
            MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsExtern: false,
            ReturnsByRef: false, ReturnsByRefReadonly: false,
        }
        && (method.IsAsync || AbstractCoroutines.IsOne(method, token))
        && (CoroutineSymbols.IsCoroutine(method.ReturnType) || CoroutineSymbols.IsIterated(method.ReturnType));

    /// <summary>C# lets no member of the interface return the frame of such an iterator.</summary>
    public static bool IsVariantIterator(IMethodSymbol method) =>
        !method.IsStatic && CoroutineSymbols.IsIterated(method.ReturnType) && VariantInterfaces.IsIn(method.ReturnType);

    /// <summary>Whether every type around the method takes another part, from another file.</summary>
    private static bool CanBeExtended(INamedTypeSymbol? type, CancellationToken token)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || type.IsFileLocal || type.Name.Length == 0
                || type.ContainingNamespace is { IsGlobalNamespace: false, Name.Length: 0 }
                || HasTwin(type))
                return false;
            foreach (var reference in type.DeclaringSyntaxReferences)
            {
                // top-level statements are a partial Program, too
                var declaration = reference.GetSyntax(token);
                if (declaration is not CompilationUnitSyntax and not TypeDeclarationSyntax || declaration is TypeDeclarationSyntax part && !part.Modifiers.Any(SyntaxKind.PartialKeyword))
                    return false;
            }
        }

        return true;
    }

    /// <summary>A class and a struct of one name: C# reports the two, and would report the third.</summary>
    private static bool HasTwin(INamedTypeSymbol type) =>
        ((INamespaceOrTypeSymbol)type.ContainingSymbol).GetTypeMembers(type.Name, type.Arity).Length > 1;

    /// <summary><c>Outer&lt;T&gt;.Inner&lt;T&gt;</c>: inside nobody can name the type itself, because one of the two type parameters has no name there.</summary>
    public static bool HidesTypeParameter(INamedTypeSymbol? type)
    {
        var names = new HashSet<string>();
        for (; type is not null; type = type.ContainingType)
        {
            if (!type.TypeParameters.All(parameter => names.Add(parameter.Name)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a private type around the method makes it no more visible than the types in its signature.</summary>
    private static bool IsInPrivate(IMethodSymbol method, List<ITypeSymbol> types, Compilation compilation)
    {
        var around = method.ContainingType;
        while (around is not null and not { DeclaredAccessibility: Private })
            around = around.ContainingType;
        return around is not null && types.All(type => TypeVisibility.IsVisible(type, compilation, around.ContainingType));
    }

    /// <summary>
    /// As visible as the method, and at least internal, for the interceptors; but C# lets no method be more visible than a type in its
    /// signature, so beside such types only those who can call the method can call its companion.
    /// </summary>
    private static string? Visibility(Accessibility method, bool isVisible, bool isPublic, bool isInPrivate) => (isPublic, isVisible) switch
    {
        (true, _) => method switch
        {
            Public => "public",
            Protected or ProtectedOrInternal => "protected internal",
            _ => "internal",
        },
        (_, true) => "internal",
        _ => method switch
        {
            Private => "private",
            Protected => "protected",
            ProtectedAndInternal => "private protected",
            Public or Accessibility.Internal when isInPrivate => "internal",
            _ => null, // C# reports the method itself.
        },
    };
}

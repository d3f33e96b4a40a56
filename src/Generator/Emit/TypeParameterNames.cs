using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Emit;

/// <summary>
/// A type parameter of one name with another around it goes by a name of its own in generated code, which names both:
/// <code>
/// class Box&lt;T> { async Coroutine M&lt;T>() { } }        class M__Frame&lt;T2> { Box&lt;T> __this; }
/// </code>
/// Kept for the thread while one method is worked on, as <see cref="ExternAliases"/> are.
/// </summary>
internal static class TypeParameterNames
{
    [ThreadStatic]
    private static Dictionary<object, string>? t_names;

    /// <summary>The names that are not in the source.</summary>
    public static IReadOnlyCollection<string> New => t_names is { } names ? names.Values : [];

    public static string Of(ITypeParameterSymbol parameter) => SignatureText.Identifier(Changed(parameter) ?? parameter.Name);

    /// <summary>Null for a type parameter that keeps its name.</summary>
    public static string? Changed(ITypeParameterSymbol parameter) =>
        t_names is { } names
        && (names.TryGetValue(parameter, out var name) || parameter.DeclaringSyntaxReferences is [var declaration] && names.TryGetValue(declaration.GetSyntax(), out name))
            ? name
            : null;

    /// <summary>Works on a method, whose type parameters or whose local functions' may hide others.</summary>
    public static T Within<T>(MethodDeclarationSyntax method, Func<T> write) => Within(Hiding(method), write);

    /// <summary>Works with type parameters that stand in one list.</summary>
    public static T Within<T>(IReadOnlyList<ITypeParameterSymbol> list, Func<T> write)
    {
        var taken = new HashSet<string>(list.Select(static parameter => parameter.Name));
        var names = new Dictionary<object, string>();
        foreach (var twin in list.GroupBy(static parameter => parameter.Name).SelectMany(static group => group.Skip(1)))
            names.Add(twin, Unused(twin.Name, taken));
        return Within(names, write);
    }

    private static T Within<T>(Dictionary<object, string> names, Func<T> write)
    {
        var outer = t_names;
        t_names = names.Count == 0 ? null : names;
        try
        {
            return write();
        }
        finally
        {
            t_names = outer;
        }
    }

    private static Dictionary<object, string> Hiding(MethodDeclarationSyntax method)
    {
        var names = new Dictionary<object, string>();
        HashSet<string>? taken = null;
        foreach (var parameter in method.DescendantNodes().OfType<TypeParameterSyntax>())
        {
            if (!Around(parameter).Any(outer => outer.Identifier.ValueText == parameter.Identifier.ValueText))
                continue;
            taken ??=
            [
                .. method.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText),
                .. Around(method).Select(static outer => outer.Identifier.ValueText),
            ];
            names.Add(parameter, Unused(parameter.Identifier.ValueText, taken));
        }

        return names;
    }

    /// <summary>The type parameters of what stands around the node's own declaration.</summary>
    private static IEnumerable<TypeParameterSyntax> Around(SyntaxNode node) =>
        (node is TypeParameterSyntax { Parent.Parent: { } declaration } ? declaration : node).Ancestors().SelectMany(static outer => outer switch
        {
            TypeDeclarationSyntax type => type.TypeParameterList?.Parameters ?? [],
            MethodDeclarationSyntax method => method.TypeParameterList?.Parameters ?? [],
            LocalFunctionStatementSyntax function => function.TypeParameterList?.Parameters ?? [],
            _ => default,
        });

    private static string Unused(string name, HashSet<string> taken)
    {
        var number = 2;
        while (!taken.Add($"{name}{number}"))
            number++;
        return $"{name}{number}";
    }
}

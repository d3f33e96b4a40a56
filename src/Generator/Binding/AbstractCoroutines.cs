using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Methods without a body that return a coroutine, in types that are <c>partial</c>: they are not marked, for nothing of theirs is
/// rewritten, but calls of them reach the machines of those that override or implement them through companions of their own.
/// Iterators without a body are marked: what returns an <c>IAsyncEnumerable&lt;T&gt;</c> need not be ours, and others read such interfaces too.
/// </summary>
internal static class AbstractCoroutines
{
    /// <summary>Judged by syntax alone. A result that goes by an alias is not seen, here or anywhere.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is MethodDeclarationSyntax method && ResultName(method.ReturnType) == "Coroutine" && IsAbstract(method);

    public static bool IsOne(IMethodSymbol method, CancellationToken token) =>
        method is { IsAbstract: true, DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax(token) is MethodDeclarationSyntax declaration
        && (CoroutineSymbols.IsIterated(method.ReturnType) ? IsAbstract(declaration) : IsCandidate(declaration));

    /// <summary>Whether a method has no body, in a type that can be extended.</summary>
    public static bool IsAbstract(MethodDeclarationSyntax method) =>
        method is { Body: null, ExpressionBody: null, ExplicitInterfaceSpecifier: null, Parent: TypeDeclarationSyntax type }
        && type.Modifiers.Any(SyntaxKind.PartialKeyword)
        && (method.Modifiers.Any(SyntaxKind.AbstractKeyword) || (type is InterfaceDeclarationSyntax && !method.Modifiers.Any(SyntaxKind.PartialKeyword) && !method.Modifiers.Any(SyntaxKind.StaticKeyword)));

    private static string? ResultName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Members of C# 14's extension blocks. For each the compiler declares a classic static method in the class around the block, which takes the
/// receiver first and the block's type parameters before its own; and that is what companions are made for:
/// <code>
/// extension&lt;T&gt;(List&lt;T&gt; list) { async Coroutine&lt;U&gt; Pick&lt;U&gt;(U u) }     static async Coroutine&lt;U&gt; Pick&lt;T, U&gt;(this List&lt;T&gt; list, U u)
/// </code>
/// Only the names of the types for a block differ between versions of Roslyn, so nothing here names one.
/// </summary>
internal static class ExtensionBlocks
{
    /// <summary>SyntaxKind.ExtensionBlockDeclaration.</summary>
    private const int SyntaxKindOfBlock = 9079;

    /// <summary>TypeKind.Extension.</summary>
    private const int TypeKindOfBlock = 14;

    /// <summary>Whether this compiler takes an interceptor for a call on a receiver: before C# 14 was finished it had the blocks and refused that.</summary>
    public static bool CanBeIntercepted { get; } = typeof(CSharpCompilation).Assembly.GetName().Version.Major >= 5;

    public static bool IsBlock(SyntaxNode? node) => node?.RawKind == SyntaxKindOfBlock;

    public static bool IsBlock(INamedTypeSymbol? type) => (int?)type?.TypeKind == TypeKindOfBlock;

    /// <summary>The static method behind a member of a block; any other method is itself. Null for a member that has none, or more than one that it might be.</summary>
    public static IMethodSymbol? Implementation(IMethodSymbol method)
    {
        if (!IsBlock(method.ContainingType))
            return method;
        var candidates = method.ContainingType.ContainingType?.GetMembers(method.Name).OfType<IMethodSymbol>().Where(candidate => Implements(candidate, method)).Take(2).ToList();
        return candidates is [var implementation] ? implementation : null;
    }

    /// <summary>The parameters as the body names them.</summary>
    public static ImmutableArray<IParameterSymbol> Parameters(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        if (!IsBlock(declaration.Parent) || model.GetDeclaredSymbol(declaration, token) is not IMethodSymbol member)
            return method.Parameters;
        return member.IsStatic || Receiver(declaration) is not { } receiver
            ? member.Parameters
            : [(IParameterSymbol)model.GetDeclaredSymbol(receiver, token)!, .. member.Parameters];
    }

    /// <summary>The receiver that a block declares.</summary>
    private static ParameterSyntax? Receiver(SyntaxNode member) =>
        (member.Parent as TypeDeclarationSyntax)?.ParameterList?.Parameters is [var receiver] ? receiver : null;

    /// <summary>Told by where both are declared; of another assembly by the parameters, whose type parameters go by the same names.</summary>
    private static bool Implements(IMethodSymbol candidate, IMethodSymbol member)
    {
        if (!candidate.IsStatic || (!member.IsStatic && !candidate.IsExtensionMethod) || candidate.Arity != member.ContainingType.Arity + member.Arity)
            return false;
        if (member.DeclaringSyntaxReferences is [var declaration, ..])
            return candidate.DeclaringSyntaxReferences is [var other, ..] && other.SyntaxTree == declaration.SyntaxTree && other.Span == declaration.Span;
        return candidate.Parameters.Skip(member.IsStatic ? 0 : 1).Select(Display).SequenceEqual(member.Parameters.Select(Display));
    }

    private static string Display(IParameterSymbol parameter) => parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}

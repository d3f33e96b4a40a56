using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// A collection expression for a span lives as long as the block that it stands in. A hoisted local is declared outside of all blocks, and may not hold
/// it: so it is made as an array.
/// <code>
/// Span&lt;int&gt; numbers = [a, b];       numbers = (int[])[a, b];
/// </code>
/// </summary>
internal static class SpanCollections
{
    /// <summary>The cast that makes an array of it; null where it may stay.</summary>
    public static string? ArrayCast(CollectionExpressionSyntax collection, MethodContext context) =>
        context.Model.GetTypeInfo(collection, context.Token).ConvertedType is INamedTypeSymbol { IsRefLikeType: true, Name: "Span" or "ReadOnlySpan", TypeArguments: [var element] }
        && context.Hoisted(Receiver(collection, context)) is not null
            ? $"({context.Types.Of(element, collection)}[])"
            : null;

    /// <summary>The local that gets the collection.</summary>
    private static ISymbol? Receiver(CollectionExpressionSyntax collection, MethodContext context)
    {
        SyntaxNode value = collection;
        while (value.Parent is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax)
            value = value.Parent;
        return value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => context.Model.GetDeclaredSymbol(declarator, context.Token),
            AssignmentExpressionSyntax assignment when assignment.Right == value => context.Model.GetSymbolInfo(assignment.Left, context.Token).Symbol,
            _ => null,
        };
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

/// <summary>
/// A collection expression for a span lives as long as the block that it stands in. A hoisted local is declared outside of all blocks, and may not hold
/// it, nor anything made of it: so it is made as an array.
/// <code>
/// Span&lt;int&gt; numbers = [a, b];       numbers = (int[])[a, b];
/// Span&lt;int&gt; rest = Tail([a, b]);      rest = Tail((Span&lt;int&gt;)(int[])[a, b]);
/// OwnRefStruct own = [a, b];            own = OwnRefStruct.Create((int[])[a, b]);
/// Span&lt;int&gt; rest = Tail(a, b);        rest = Tail((Span&lt;int&gt;)(int[])[a, b]);            of [UnscopedRef] params
/// </code>
/// </summary>
internal static class SpanCollections
{
    /// <summary>What is written before and after the collection to make it of an array; null where it may stay.</summary>
    public static (string Before, string After)? OverArray(CollectionExpressionSyntax collection, MethodContext context) =>
        context.Model.GetTypeInfo(collection, context.Token).ConvertedType is INamedTypeSymbol { IsRefLikeType: true } type && MayReachHoisted(collection, context)
            ? OverArray(type, context.Model.GetOperation(collection, context.Token), IsAssigned(collection), collection, context)
            : null;

    /// <summary>
    /// The same for an argument that is the first, or the last, of those that a <c>params</c> list makes a collection of. One that is <c>scoped</c>, as it is without
    /// <c>[UnscopedRef]</c>, reaches nothing.
    /// </summary>
    public static (string Before, string After)? OverArray(ArgumentSyntax argument, MethodContext context)
    {
        if (argument.Parent is not BaseArgumentListSyntax { Parent: { } call }
            || Parameters(context.Model.GetSymbolInfo(call, context.Token).Symbol) is not [.., { IsParams: true, ScopedKind: ScopedKind.None, Type: { IsRefLikeType: true } type }]
            || CallerArguments.In(context.Model.GetOperation(call, context.Token)).FirstOrDefault(static each => each.ArgumentKind == ArgumentKind.ParamCollection) is not { Value: ICollectionExpressionOperation { Elements: var elements } made }
            || !elements.Any(element => element.Syntax == argument.Expression)
            || !MayReachHoisted(argument, context)
            || OverArray(type, made, isAssigned: false, argument, context) is not var (before, after))
            return null;
        return (elements[0].Syntax == argument.Expression ? $"{before}[" : "", elements[elements.Length - 1].Syntax == argument.Expression ? $"]{after}" : "");
    }

    private static (string Before, string After)? OverArray(ITypeSymbol type, IOperation? made, bool isAssigned, SyntaxNode where, MethodContext context)
    {
        if (ItemOf(type) is { } item)
            return (isAssigned ? ArrayCast(item) : $"({context.Types.Of(type, where)}){ArrayCast(item)}", "");
        return made is ICollectionExpressionOperation { ConstructMethod: { MethodKind: MethodKind.Ordinary, Parameters: [{ Type: var span }] } builder } && ItemOf(span) is { } built
            ? ($"{TypeNames.Of(builder.ContainingType, where)}.{NameTable.Escape(builder.Name)}{TypeArguments(builder)}({ArrayCast(built)}", ")")
            : null;

        string ArrayCast(ITypeSymbol element) => $"({context.Types.Of(element, where)}[])";

        string TypeArguments(IMethodSymbol method) =>
            method.TypeArguments.IsEmpty ? "" : $"<{string.Join(", ", method.TypeArguments.Select(argument => context.Types.Of(argument, where)))}>";
    }

    private static IReadOnlyList<IParameterSymbol> Parameters(ISymbol? member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol indexer => indexer.Parameters,
        _ => [],
    };

    /// <summary>The type of a span's items; null for any other type.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsRefLikeType: true, Name: "Span" or "ReadOnlySpan", TypeArguments: [var item], ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            ? item
            : null;

    /// <summary>Whether its place alone says what type it gets; as an argument it may help to find the method.</summary>
    private static bool IsAssigned(CollectionExpressionSyntax collection)
    {
        SyntaxNode value = collection;
        while (value.Parent is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax)
            value = value.Parent;
        return value.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax;
    }

    /// <summary>Whether the expression around it has to do with a hoisted local that may get the collection, or something made of it.</summary>
    private static bool MayReachHoisted(SyntaxNode collection, MethodContext context)
    {
        var whole = collection;
        while (whole.Parent is not (null or StatementSyntax or VariableDeclarationSyntax or ArrowExpressionClauseSyntax) && !CaptureAnalysis.IsClosure(whole.Parent))
            whole = whole.Parent;
        return whole.Parent is UsingStatementSyntax or CommonForEachStatementSyntax
            || whole.DescendantNodesAndSelf(node => !CaptureAnalysis.IsClosure(node)).Any(node => node switch
            {
                VariableDeclaratorSyntax => IsBound(context.Model.GetDeclaredSymbol(node, context.Token)),
                IdentifierNameSyntax => IsBound(context.Model.SymbolOf(node, context.Token)),
                _ => false,
            });

        bool IsBound(ISymbol? symbol) => context.Hoisted(symbol) is { IsRefLike: true } or { IsRef: true };
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Finds the locals and parameters that may change through another name: a <c>ref</c> local, or a span over them.</summary>
internal static class AliasAnalysis
{
    public static HashSet<ISymbol> Analyze(SyntaxNode body, SemanticModel model, CancellationToken token)
    {
        var aliased = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var node in body.DescendantNodesAndSelf())
        {
            token.ThrowIfCancellationRequested();
            if (node is IdentifierNameSyntax name && IsOverPlace(name, model, token))
                aliased.Add(model.SymbolOf(name, token)!);
            if (KeptPlace(node, model, token) is { } place)
                aliased.UnionWith(place.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(each => model.SymbolOf(each, token)).Where(IsVariable)!);
        }

        return aliased;
    }

    private static bool IsVariable(ISymbol? symbol) => symbol is ILocalSymbol or IParameterSymbol;

    /// <summary>What a reference is made to that outlives its expression; one that is passed to an ordinary call does not.</summary>
    private static SyntaxNode? KeptPlace(SyntaxNode node, SemanticModel model, CancellationToken token) => node switch
    {
        RefExpressionSyntax => node,
        ForEachStatementSyntax { Type: RefTypeSyntax } loop => loop.Expression,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 and not (int)SyntaxKind.OutKeyword, Parent.Parent: ExpressionSyntax call } when ReturnsReference(call, model, token) => node,
        _ => null,
    };

    private static bool ReturnsReference(ExpressionSyntax call, SemanticModel model, CancellationToken token) =>
        model.GetTypeInfo(call, token).Type is { IsRefLikeType: true } || Places.ReferenceOf(call, model, token) != RefKind.None;

    /// <summary>Whether a reference or a span over a struct is made of it without <c>ref</c>: by itself, or by what it calls.</summary>
    private static bool IsOverPlace(IdentifierNameSyntax name, SemanticModel model, CancellationToken token)
    {
        if (model.SymbolOf(name, token) is not { } symbol || ((symbol as ILocalSymbol)?.Type ?? (symbol as IParameterSymbol)?.Type) is not { IsReferenceType: false, IsRefLikeType: false })
            return false;
        ExpressionSyntax place = name;
        while (place.Parent is ExpressionSyntax around && IsSamePlace(around, place, model, token))
            place = around;
        var made = InlineArrays.IsSpanned(place, model, token) ? place : MadeBy(place, model, token);
        return made is not null && (made.Parent is not ArgumentSyntax { Parent.Parent: ExpressionSyntax call } || ReturnsReference(call, model, token));
    }

    /// <summary>A part of a struct stands for the struct.</summary>
    private static bool IsSamePlace(ExpressionSyntax around, ExpressionSyntax place, SemanticModel model, CancellationToken token) => around switch
    {
        ParenthesizedExpressionSyntax => true,
        MemberAccessExpressionSyntax access => access.Expression == place && model.GetSymbolInfo(access, token).Symbol is IFieldSymbol { IsStatic: false, Type.IsReferenceType: false },
        ElementAccessExpressionSyntax access => access.Expression == place && InlineArrays.Is(model.GetTypeInfo(place, token).Type) && model.GetTypeInfo(access, token).Type is { IsReferenceType: false, IsRefLikeType: false },
        _ => false,
    };

    /// <summary>Whether a member may give a reference that can write to the struct it is called on. C#'s own range of an inline array is no member.</summary>
    private static bool MayReferTo(ISymbol? member) => member switch
    {
        null => true,
        IMethodSymbol { ReducedFrom.Parameters: [{ RefKind: var by }, ..] } => by == RefKind.Ref,
        _ => ExtensionBlocks.IsBlock(member.ContainingType) || !member.ContainingType.IsReadOnly,
    };

    /// <summary>The call, property or range of a struct that gives a reference to its inside, or a span over it.</summary>
    private static ExpressionSyntax? MadeBy(ExpressionSyntax place, SemanticModel model, CancellationToken token)
    {
        if (place.Parent is not (MemberAccessExpressionSyntax or ElementAccessExpressionSyntax))
            return null;
        var made = (ExpressionSyntax)place.Parent;
        if (made.Parent is InvocationExpressionSyntax call && call.Expression == made)
            made = call;
        return ReturnsReference(made, model, token) && MayReferTo(model.GetSymbolInfo(made, token).Symbol) ? made : null;
    }
}

using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>
/// Tells which lambdas of a restorable body images can make anew: those that become a delegate of a type with a name, and capture nothing but what the machine's own
/// display objects hold.
/// </summary>
internal static class SavedFunctions
{
    /// <summary>The lambda, or the <c>new D(lambda)</c> around it, that is copied next; null where it stays a part of its statement.</summary>
    public static SavedFunction? Find(SyntaxNode node, MethodContext context)
    {
        if (!context.IsRestorable || LambdaOf(node) is not { } lambda || TypeOf(lambda, context) is not { } type || CoroutineCalls.IsInExpressionTree(node, context)
            || (node != lambda && !SymbolEqualityComparer.Default.Equals(context.Model.GetTypeInfo(node, context.Token).Type, type)))
            return null;
        var isOfInstance = ThisFinder.IsUsedIn(lambda, context.Model, context.Token);
        foreach (var symbol in CoroutineFunctions.CapturesOf(lambda, context))
        {
            if (!IsOfMachine(symbol, context))
                return null;
        }

        return new SavedFunction(context.Types.Of(type, lambda), ImageNames.OfLambda(context, lambda))
        {
            UsesThis = isOfInstance,
            IsChecked = CheckedContexts.Of(node),
            Span = context.SpanOf(node),
        };
    }

    /// <summary>Whether a statement is taken apart so that this lambda finds in display objects what it captures there.</summary>
    public static bool Shares(SyntaxNode node, SyntaxNode statement, MethodContext context) =>
        context.IsRestorable && !context.Root.LeftFunctions.ContainsKey(node) && node is AnonymousFunctionExpressionSyntax lambda && TypeOf(lambda, context) is not null
        && CoroutineFunctions.CapturesOf(lambda, context).Any(symbol => symbol is ILocalSymbol or IParameterSymbol && CoroutineFunctions.IsDeclaredIn(symbol, statement));

    /// <summary>Whether the delegates of a body can be made in methods beside it.</summary>
    public static bool AreIn(MethodContext context) =>
        context.IsRestorable && context.LeftTypes.IsEmpty && !context.IsUnsafe && context.TypeParameters.Length == context.Root.TypeParameters.Length
        && !TypeNames.IsNoTypeArgument(context.Method.ContainingType) && TrimmingAttributes.On(context.Root.Method).Length == 0;

    public static AnonymousFunctionExpressionSyntax? LambdaOf(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda,
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: [{ RefKindKeyword.RawKind: 0, Expression: AnonymousFunctionExpressionSyntax lambda }] } => lambda,
        _ => null,
    };

    /// <summary>What stands in it may have pointers, which it could not have elsewhere.</summary>
    private static bool IsUnsafe(SyntaxNode node) =>
        node is UnsafeStatementSyntax || (node is LocalFunctionStatementSyntax { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.UnsafeKeyword));

    /// <summary>The delegate that such a lambda becomes; null for one whose type has no name there.</summary>
    public static INamedTypeSymbol? TypeOf(AnonymousFunctionExpressionSyntax lambda, MethodContext context) =>
        AreIn(context) && !lambda.Ancestors().TakeWhile(node => node != context.Body).Any(static node => node is LocalFunctionStatementSyntax { TypeParameterList: not null } || IsUnsafe(node))
        && context.Model.GetTypeInfo(lambda, context.Token).ConvertedType is INamedTypeSymbol { TypeKind: TypeKind.Delegate, CanBeReferencedByName: true } type
        && TypeNames.WhyUnspeakable(type) is null && !TypeNames.Of(type, lambda).Contains('*')
        && SnippetCopier.TypeParametersOf(type).All(used => used.ContainingSymbol is INamedTypeSymbol || context.TypeParameters.Contains(used, SymbolEqualityComparer.Default))
            ? type
            : null;

    private static bool IsOfMachine(ISymbol symbol, MethodContext context) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => true,
        ILocalSymbol { IsConst: true } => context.ConstantName(symbol) is not null,
        ILocalSymbol or IParameterSymbol => context.Hoisted(symbol) is { CapturedIn: not null },
        IMethodSymbol => context.FunctionOf(symbol) is not null || context.CoroutineOf(symbol) is not null,
        _ => false,
    };
}

using System.IO;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Helpers;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Interception;

/// <summary>Finds the calls that interceptors can send to a companion, cheapest question first.</summary>
internal static class CallFinder
{
    private static readonly Func<InvocationExpressionSyntax, SemanticModel, CancellationToken, CallSpec?> s_find = Find;

    private static readonly Func<SyntaxNode, bool> s_nestsTooDeeply = NestingDepth.IsTooMuch;

    public static bool IsCandidate(SyntaxNode node) => node is InvocationExpressionSyntax invocation && SimpleName(invocation) is not null;

    public static CallSpec? Find(GeneratorSyntaxContext context, CancellationToken token)
    {
        var invocation = (InvocationExpressionSyntax)context.Node;
        var model = context.SemanticModel;
        return CoroutineNames.Of(model.Compilation).Contains(SimpleName(invocation)!.Identifier.ValueText)
            && !IsInDeepCode(invocation, model.Compilation)
                ? Remembered.Get(invocation, model.Compilation, s_find, () => Find(invocation, SemanticModels.ForCalls(model), token))
                : null;
    }

    /// <summary>To ask what a call means is to bind all of the code around it, for which the stack may be too small.</summary>
    private static bool IsInDeepCode(InvocationExpressionSyntax invocation, Compilation compilation) =>
        invocation.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && Remembered.Get(member, compilation, s_nestsTooDeeply, () => NestingDepth.IsTooMuch(member));

    private static CallSpec? Find(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken token)
    {
        try
        {
            return FindBound(invocation, model, token);
        }
        catch (InsufficientExecutionStackException)
        {
            // the compiler's own guard
            return null;
        }
    }

    private static CallSpec? FindBound(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken token)
    {
        if (model.GetSymbolInfo(invocation, token).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } target
            || CoroutineTargets.Find(target, model.Compilation, token) is not { IsVisibleInAssembly: true } companion
            || IsOnBase(invocation)
            || (companion.Foreign is not null && !ForeignRoots.CanStandFor(invocation, target, model, token))
            || IsOfItself(target)
            || CoroutineCalls.MayBeOnStruct(invocation, target, model, token)
            || ExpressionTrees.Contain(invocation, model, token)
            || InterceptorPlanner.Plan(target, companion, model.Compilation) is not { } interceptor
            || model.GetInterceptableLocation(invocation, token) is not { } location)
            return null;

        var tree = invocation.SyntaxTree;
        var start = tree.GetLineSpan(SimpleName(invocation)!.Span, token).StartLinePosition;
        var display = $"{Path.GetFileName(tree.FilePath)}({start.Line + 1},{start.Character + 1})";
        return new CallSpec(tree.FilePath, interceptor, new CallSite(location.Version, location.Data, display));
    }

    /// <summary>
    /// A generic method that calls itself over its own type parameters: C# compares them with those of the interceptor by mistake, and refuses it (CS9144).
    /// Such a call stands only in the compiler's version of a coroutine; the machine calls directly.
    /// </summary>
    private static bool IsOfItself(IMethodSymbol target) => target.TypeArguments.Any(argument => Mentions(argument, Declared(target)));

    /// <summary>A method as it was declared. An extension that is called on its receiver is another method, with type parameters of its own.</summary>
    private static IMethodSymbol Declared(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    private static bool Mentions(ITypeSymbol type, IMethodSymbol method) => type switch
    {
        ITypeParameterSymbol { DeclaringMethod: { } declaring } => SymbolEqualityComparer.Default.Equals(Declared(declaring), method),
        IArrayTypeSymbol array => Mentions(array.ElementType, method),
        IPointerTypeSymbol pointer => Mentions(pointer.PointedAtType, method),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, method)) || (named.ContainingType is { } outer && Mentions(outer, method)),
        _ => false,
    };

    private static SimpleNameSyntax? SimpleName(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>An interceptor could only make a virtual call of <c>base.M()</c>.</summary>
    private static bool IsOnBase(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };
}

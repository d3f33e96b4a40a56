using System.Text.RegularExpressions;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Says how a value of some type is awaited.</summary>
internal sealed class AwaitPlanner(MethodContext context)
{
    private readonly Dictionary<string, int> _seen = [];

    /// <summary>The await of a coroutine: through its frame.</summary>
    public AwaitInfo Callee(ITypeSymbol coroutine, SyntaxNode where, string text) =>
        Create(AwaitKind.Callee, ResultOf(coroutine), null, where, text);

    /// <summary>The await of anything with an awaiter.</summary>
    public AwaitInfo Awaiter(ITypeSymbol awaiter, ITypeSymbol result, SyntaxNode where, string text) =>
        Create(AwaitKind.Awaiter, result, awaiter, where, text);

    /// <summary>The await of a value that no await of the source names: what <c>DisposeAsync</c> or <c>MoveNextAsync</c> returns.</summary>
    public AwaitInfo OfType(ITypeSymbol type, SyntaxNode where, string text)
    {
        if (IsCoroutine(type))
            return Callee(type, where, text);
        var getAwaiter = Members(type, "GetAwaiter").FirstOrDefault(method => method.Parameters.IsEmpty) ?? Extension(type, where);
        var getResult = getAwaiter is null ? null : Members(getAwaiter.ReturnType, "GetResult").FirstOrDefault(method => method.Parameters.IsEmpty);
        return getResult is null
            ? throw context.Unsupported(UnsupportedConstructs.UnspeakableType, where)
            : Awaiter(getAwaiter!.ReturnType, getResult.ReturnType, where, text);
    }

    /// <summary>
    /// The await of <c>receiver.M()</c> that C# makes by itself: the call, and what is awaited. A coroutine that is rewritten is begun where the call stands,
    /// like one that the source names.
    /// </summary>
    public (Snippet Call, AwaitInfo Info) OfCall(IMethodSymbol method, LocalPart receiver, ITypeSymbol receiverType, SyntaxNode where, string text)
    {
        var info = OfType(method.ReturnType, where, text);
        return info.Kind == AwaitKind.Callee && CoroutineCalls.StartOf(method, receiverType, context) is { } start
            ? (Snippet.Join(receiver, $".{start}(", info.ResultType is null ? "" : new ResultPart(FollowedByArguments: false), ")"), info with { IsBegun = true })
            : (Snippet.Join(receiver, $".{method.Name}()"), info);
    }

    private IMethodSymbol? Extension(ITypeSymbol type, SyntaxNode where) =>
        context.Model.LookupSymbols(where.SpanStart, type, "GetAwaiter", includeReducedExtensionMethods: true).OfType<IMethodSymbol>()
            .FirstOrDefault(method => method is { MethodKind: MethodKind.ReducedExtension, Parameters.IsEmpty: true });

    /// <summary>A step of an iterator: the operand is the frame to suspend on itself.</summary>
    public AwaitInfo Step(ITypeSymbol? result, SyntaxNode where, string text) =>
        Create(AwaitKind.Callee, result, null, where, text) with { IsBegun = true };

    /// <summary>A <c>yield return</c>: its result is whether the consumer has left.</summary>
    public AwaitInfo Yield(SyntaxNode where) =>
        Create(AwaitKind.Yield, context.Model.Compilation.GetSpecialType(SpecialType.System_Boolean), null, where, where.ToString().TrimEnd(';'));

    public static bool IsCoroutine(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Coroutine", Arity: <= 1, ContainingType: null, ContainingNamespace: { Name: KnownTypeNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    private static ITypeSymbol? ResultOf(ITypeSymbol coroutine) => coroutine is INamedTypeSymbol { TypeArguments: [var result] } ? result : null;

    private static IEnumerable<IMethodSymbol> Members(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var method in at.GetMembers(name).OfType<IMethodSymbol>())
                yield return method;
        }
    }

    private static bool Has(ITypeSymbol? awaiter, string attributeName) =>
        awaiter?.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == attributeName) ?? false;

    private AwaitInfo Create(AwaitKind kind, ITypeSymbol? result, ITypeSymbol? awaiter, SyntaxNode where, string text)
    {
        if (result?.SpecialType == SpecialType.System_Void)
            result = null;
        var line = Regex.Replace(text, @"\s+", " ").Trim();
        var count = _seen[line] = _seen.TryGetValue(line, out var before) ? before + 1 : 0;
        return new AwaitInfo(
            kind,
            result is null ? null : context.Types.Of(result, where),
            awaiter is null ? null : context.Types.Of(awaiter, where),
            line.Length <= 100 ? line : line.Substring(0, 99) + "…",
            count == 0 ? line : $"{line}#{count}",
            context.SpanOf(where))
        {
            Line = line,
            Origin = where,
            Number = count,
            ResultHoldsReferences = result is not null && TypeNames.HoldsReferences(result),
            AwaiterHoldsReferences = awaiter is null || TypeNames.HoldsReferences(awaiter),
            IsPause = Has(awaiter, KnownTypeNames.PauseAttribute),
            AsksAgain = Has(awaiter, KnownTypeNames.AsksAgainAttribute),
        };
    }
}

using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>What a restorable coroutine keeps at an await beyond what the code behind it reads.</summary>
internal sealed class RestoreNeeds
{
    private RestoreNeeds(MethodContext context)
    {
        Reacquired = [.. Reacquisition.Of(context)];
        Always = WhyNotAgain(context) is null ? [.. context.Locals.Where(static local => local.Kind == LocalKind.Parameter)] : [];
    }

    /// <summary>Where the local is needed, so are the arguments of what makes it anew.</summary>
    public IReadOnlyList<Reacquisition> Reacquired { get; }

    /// <summary>The parameters of a coroutine that may run again from its start.</summary>
    public IReadOnlyList<Local> Always { get; }

    /// <summary>Null where there is nothing.</summary>
    public static RestoreNeeds? Of(MethodContext context) =>
        context.IsRestorable && context.Function is null && new RestoreNeeds(context) is var needs && needs.Reacquired.Count + needs.Always.Count > 0 ? needs : null;

    /// <summary>Whether a body may not run again from its start, and why; null where it may.</summary>
    public static string? WhyNotAgain(MethodContext context) =>
        context.Function is null ? WhyNotAgain(context.Method, context.Body, context.Model) : "it is a part of another body";

    /// <summary>The same for the body of a method. What it begins with must be there still.</summary>
    public static string? WhyNotAgain(IMethodSymbol method, SyntaxNode body, SemanticModel model)
    {
        if (!Restorability.RunsAgain(method))
            return "it is not marked";
        var flow = body is ExpressionSyntax expression ? model.AnalyzeDataFlow(expression) : model.AnalyzeDataFlow((StatementSyntax)body);
        return flow?.Captured.FirstOrDefault(IsParameter) is { } captured ? $"a lambda or local function captures its parameter '{captured.Name}'"
            : flow?.WrittenInside.FirstOrDefault(IsParameter) is { } written ? $"it assigns its parameter '{written.Name}'"
            : null;
    }

    private static bool IsParameter(ISymbol symbol) =>
        symbol is IParameterSymbol { IsThis: false, ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } };
}

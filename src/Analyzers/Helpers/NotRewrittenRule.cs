using System.Collections.Immutable;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Helpers;

internal delegate Fallback? FallbackQuestion(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token);

/// <summary>
/// CORO007: the body of a coroutine holds a construct that cannot be rewritten. The generator itself is asked, so that
/// what this says and what it does are the same. That is as much work as rewriting, and a build runs no analyzer that can give no more than
/// information. So there are two, for the methods in which a task is awaited and for the others, and a build asks only about those where it may have to warn.
/// </summary>
public abstract class NotRewrittenRule : CoroutineRule
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly bool _whereTasksAreAwaited;
    private readonly FallbackQuestion _find;

    private protected NotRewrittenRule(DiagnosticDescriptor descriptor, bool whereTasksAreAwaited, FallbackQuestion find)
    {
        (_descriptor, _whereTasksAreAwaited, _find) = (descriptor, whereTasksAreAwaited, find);
        SupportedDiagnostics = [descriptor];
    }

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        if (!Rewriting.IsOff(start.Options))
            start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.MethodDeclaration);
    }

    private void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        var token = context.CancellationToken;
        if (RewrittenMethods.FindMeant(declaration, context, types) is not { } method
            || Rewriting.NonPartialTypes(declaration).Any()
            || AwaitsTask(declaration, context.SemanticModel, types, token) != _whereTasksAreAwaited
            || _find(method, declaration, context.SemanticModel, token) is not { } fallback)
        {
            return;
        }

        // Asked last, because it binds the body once more: a body with errors is not rewritten either, but those say why.
        if (context.SemanticModel.GetDiagnostics(declaration.Span, token).Any(static d => d.Severity == DiagnosticSeverity.Error))
            return;

        if (_whereTasksAreAwaited && fallback.Function is { } first && !AwaitsTask(first, context.SemanticModel, types, token))
            fallback = fallback.Others.FirstOrDefault(other => AwaitsTask(other.Function!, context.SemanticModel, types, token)) ?? fallback;
        var location = fallback.Location.IsInSource ? fallback.Location : declaration.Identifier.GetLocation();
        var meansAnother = _whereTasksAreAwaited && (fallback.Function is not { } function || AwaitsTask(function, context.SemanticModel, types, token));
        context.ReportDiagnostic(Diagnostic.Create(
            _descriptor,
            location,
            meansAnother ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            additionalLocations: null,
            properties: null,
            method.DisplayName(),
            fallback.Construct,
            meansAnother ? ", and a cancel has to wait for the tasks that it awaits" : ""));
    }

    /// <summary>A rewritten body leaves a task alone when it is cancelled, and the compiler's cannot; whatever else is awaited both wait for.</summary>
    private static bool AwaitsTask(SyntaxNode body, SemanticModel model, CoroutineTypes types, CancellationToken token) =>
        body.DescendantNodes().OfType<AwaitExpressionSyntax>().Any(await =>
            model.GetTypeInfo(await.Expression, token).Type is { } awaited
            && (awaited is { Name: "ConfiguredTaskAwaitable", ContainingNamespace.Name: "CompilerServices" } || (awaited.Name == "Task" && types.IsTask(awaited)))
            && EnclosingFunction.Find(await, model, token) is { } function
            && types.IsCoroutineFunction(function.Symbol));
}

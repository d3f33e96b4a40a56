using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>
/// CORO007: the body of a coroutine holds a construct that cannot be rewritten. The generator itself is asked, so that
/// what this says and what it does are the same.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotRewrittenAnalyzer : CoroutineRule
{
    private readonly FallbackQuestion _find;

    public NotRewrittenAnalyzer()
        : this(FallbackProbe.Find)
    {
    }

    internal NotRewrittenAnalyzer(FallbackQuestion find) => _find = find;

    internal delegate Fallback? FallbackQuestion(
        IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotRewritten];

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
            || _find(method, declaration, context.SemanticModel, token) is not { } fallback)
        {
            return;
        }

        // Asked last, because it binds the body once more: a body with errors is not rewritten either, but those say why.
        if (context.SemanticModel.GetDiagnostics(declaration.Span, token).Any(static d => d.Severity == DiagnosticSeverity.Error))
            return;

        var location = fallback.Location.IsInSource ? fallback.Location : declaration.Identifier.GetLocation();
        var meansAnother = AwaitsTask(fallback.Function ?? declaration, context.SemanticModel, types, token);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.NotRewritten,
            location,
            meansAnother ? DiagnosticSeverity.Warning : Descriptors.NotRewritten.DefaultSeverity,
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

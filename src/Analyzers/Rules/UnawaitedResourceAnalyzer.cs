using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>
/// CORO014: a <c>using</c> of what a call would give if it were awaited. On a coroutine C# reports an error of its own, which does not say what is
/// missing; a task it takes for the resource.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnawaitedResourceAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnawaitedResource];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.UsingStatement, SyntaxKind.LocalDeclarationStatement);

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        foreach (var resource in Resources(context.Node))
        {
            if (ChosenValues.Of(resource).OfType<InvocationExpressionSyntax>().FirstOrDefault() is not { } call
                || resource.ContainsErrors()
                || context.SemanticModel.GetTypeInfo(resource, context.CancellationToken).Type is not INamedTypeSymbol { Arity: 1 } type
                || !IsDisposable(type.TypeArguments[0])
                || !(types.IsCoroutine(type) || types.IsTask(type)))
            {
                continue;
            }

            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnawaitedResource, resource.GetLocation(), call.Expression.ToString()));
        }
    }

    private static IEnumerable<ExpressionSyntax> Resources(SyntaxNode node)
    {
        var (expression, declaration) = node switch
        {
            UsingStatementSyntax statement => (statement.Expression, statement.Declaration),
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } local => (null, local.Declaration),
            _ => default,
        };
        if (expression is not null)
            yield return expression;
        foreach (var variable in declaration?.Variables ?? default)
        {
            if (variable.Initializer is { } initializer)
                yield return initializer.Value;
        }
    }

    private static bool IsDisposable(ITypeSymbol type) =>
        type.GetMembers("Dispose").Length + type.GetMembers("DisposeAsync").Length > 0
        || type.SpecialType == SpecialType.System_IDisposable
        || (type is ITypeParameterSymbol { ConstraintTypes: var constraints } && constraints.Any(IsDisposable))
        || type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_IDisposable || i is { Name: "IAsyncDisposable", ContainingNamespace.Name: "System" });
}

using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO009: an async method that overrides or implements a coroutine, and is not marked as one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmarkedOverrideAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnmarkedOverride];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        if (!Rewriting.IsOff(start.Options))
            start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.MethodDeclaration);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        if (UnmarkedMethods.Find(context, types) is { } method && UnmarkedMethods.StandsForCoroutine(method, types))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnmarkedOverride, ((MethodDeclarationSyntax)context.Node).Identifier.GetLocation(), method.DisplayName()));
    }
}

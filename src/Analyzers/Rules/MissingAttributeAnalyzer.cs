using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO006: an <c>async Coroutine</c> method without <c>[Coroutine]</c>, where <see cref="UnmarkedOverrideAnalyzer"/> does not speak.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingAttributeAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MissingAttribute];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        if (!Rewriting.IsOff(start.Options))
            start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.MethodDeclaration);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        if (UnmarkedMethods.Find(context, types) is { } method && types.IsCoroutine(method.ReturnType) && !UnmarkedMethods.StandsForCoroutine(method, types))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.MissingAttribute, ((MethodDeclarationSyntax)context.Node).Identifier.GetLocation(), method.DisplayName()));
    }
}

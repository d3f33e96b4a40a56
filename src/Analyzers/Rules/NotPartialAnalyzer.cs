using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO005: a type around a coroutine is not partial, so that its body is not rewritten.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotPartialAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotPartial];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        if (!Rewriting.IsOff(start.Options))
            start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.MethodDeclaration);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (RewrittenMethods.FindMeant(declaration, context, types) is not { } method)
            return;

        // The outermost one is named: it is where a reader starts to look.
        if (Rewriting.NonPartialTypes(declaration).LastOrDefault() is { } type)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.NotPartial, declaration.Identifier.GetLocation(), method.DisplayName(), type.Identifier.ValueText));
        }
    }
}

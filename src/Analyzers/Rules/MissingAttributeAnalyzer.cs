using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO006: an <c>async Coroutine</c> method without <c>[Coroutine]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingAttributeAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MissingAttribute];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!Rewriting.IsOff(start.Options) && CoroutineTypes.TryFind(start.Compilation) is { } types)
                start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.MethodDeclaration);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (!declaration.Modifiers.Any(SyntaxKind.AsyncKeyword)
            || declaration.ContainsErrors()
            || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } method
            || !types.IsCoroutine(method.ReturnType)
            || types.IsMarked(method)
            || SignatureProblems.IsUnfinished(method)
            || SignatureProblems.Find(method, types) != SignatureProblem.None)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.MissingAttribute, declaration.Identifier.GetLocation(), method.DisplayName()));
    }
}

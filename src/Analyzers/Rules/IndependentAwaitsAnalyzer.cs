using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO021: awaits in a row of which none needs what another gave. Hidden, for only the user knows whether their order matters.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IndependentAwaitsAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.IndependentAwaits];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.Block);

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var block = (BlockSyntax)context.Node;
        if (block.Statements.Count < 2 || block.ContainsErrors())
            return;

        foreach (var run in AwaitRun.Find(block.Statements, context.SemanticModel, types, context.CancellationToken))
        {
            // such as a type argument that breaks its constraints: the call is bound all the same
            if (context.SemanticModel.GetDiagnostics(run.Span, context.CancellationToken).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                continue;
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.IndependentAwaits, Location.Create(block.SyntaxTree, run.Span), Names(run)));
        }
    }

    private static string Names(AwaitRun run)
    {
        const int Most = 4;
        var names = run.Statements.Select(static statement => $"'{statement.Call.Expression}'").ToList();
        return names.Count > Most ? $"{string.Join(", ", names.Take(Most - 1))} and {names.Count - Most + 1} others" : string.Join(", ", names);
    }
}

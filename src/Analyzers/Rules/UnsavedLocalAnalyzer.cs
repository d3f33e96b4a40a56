using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO050: a local of a restorable coroutine that lives across an await and that no image can hold. The generator's passes are asked what lives where.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsavedLocalAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnsavedLocal];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        if (!Rewriting.IsOff(start.Options))
            start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.MethodDeclaration);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (RestorableMethods.FindMeant(declaration, context, types) is not { } method)
            return;
        foreach (var local in UnsavedLocals.Find(RestorableMethods.Machines(method, declaration, context.SemanticModel, context.CancellationToken)))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnsavedLocal, local.Location, local.Name, local.Await, local.Reason));
    }
}

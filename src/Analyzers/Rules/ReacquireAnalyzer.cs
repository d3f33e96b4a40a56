using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO050 for a <c>[Reacquire]</c> of which nothing comes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReacquireAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotReacquired];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        if (!Rewriting.IsOff(start.Options))
            start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.MethodDeclaration);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (declaration.AttributeLists.Count < 1 || RestorableMethods.FindMeant(declaration, context, types) is not { } method
            || !method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ReacquireAttribute")
            || RestorableMethods.Machines(method, declaration, context.SemanticModel, context.CancellationToken) is not [var machine, ..])
        {
            return;
        }

        foreach (var (attribute, _, whyNot) in Reacquisition.All(machine.Context))
        {
            if (whyNot is not null && attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } syntax)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotReacquired, syntax.GetLocation(), attribute.ConstructorArguments[0].Value, whyNot));
        }
    }
}

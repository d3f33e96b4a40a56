using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>
/// CORO050: a local of a restorable coroutine that lives across an await and that no image can hold; or a coroutine of which there can be no image at all. The generator's passes are
/// asked what lives where.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsavedLocalAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnsavedLocal, Descriptors.NeverSaved];

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
        var machines = RestorableMethods.Machines(method, declaration, context.SemanticModel, context.CancellationToken);
        foreach (var machine in machines)
        {
            if (NeverSaved.WhyNot(machine) is not { } reason)
                continue;
            var (place, during) = machine.Context.Function is null ? (declaration.Identifier, "") : (machine.Context.Body.GetFirstToken(), " while this function runs");
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NeverSaved, place.GetLocation(), method.DisplayName(), during, reason));
        }

        foreach (var local in UnsavedLocals.Find(machines))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnsavedLocal, local.Location, local.Name, local.Await, local.Reason));
    }
}

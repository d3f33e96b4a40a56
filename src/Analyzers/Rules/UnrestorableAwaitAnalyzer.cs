using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO051: an await of a .NET task, or of anything else that resumes in this process only, in a restorable coroutine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnrestorableAwaitAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnrestorableAwait];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        if (!Rewriting.IsOff(start.Options))
            start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Await);
    }

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var awaited = (IAwaitOperation)context.Operation;
        if (awaited.Operation.Type is not { TypeKind: not (TypeKind.Dynamic or TypeKind.Error) } type
            || types.IsCoroutine(type) || types.NeedsLoop(type) || types.IsOfRuntime(type)
            || types.FindCoroutineAround(awaited, context.CancellationToken) is not { } function
            || RestorableMethods.Around(function.Symbol) is not { } method
            || awaited.Syntax.IsHalfTyped())
        {
            return;
        }

        var whyNotAgain = "";
        if (Restorability.RunsAgain(method))
        {
            if (WhyNotAgain(function, method, awaited.SemanticModel!) is not { } reason)
                return;
            whyNotAgain = $", and '{method.DisplayName()}' cannot run again: {reason}";
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.UnrestorableAwait,
            ((AwaitExpressionSyntax)awaited.Syntax).AwaitKeyword.GetLocation(),
            type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            whyNotAgain));
    }

    private static string? WhyNotAgain(EnclosingFunction function, IMethodSymbol method, SemanticModel model)
    {
        if (!SymbolEqualityComparer.Default.Equals(function.Symbol, method))
            return "a lambda or local function in it does not run again by itself";
        var declaration = (MethodDeclarationSyntax)function.Declaration;
        return RestoreNeeds.WhyNotAgain(method, (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody!.Expression, model);
    }
}

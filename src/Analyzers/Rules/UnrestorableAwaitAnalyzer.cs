using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO051: an await of a .NET task, or of anything else that resumes in this process only, in a restorable coroutine; that of an <c>await using</c> or <c>await foreach</c> too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnrestorableAwaitAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnrestorableAwait];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        if (Rewriting.IsOff(start.Options))
            return;
        start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Await);
        start.RegisterOperationAction(operation => AnalyzeImplicit(operation, types), OperationKind.Using, OperationKind.UsingDeclaration, OperationKind.Loop);
    }

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var awaited = (IAwaitOperation)context.Operation;
        if (awaited.Operation.Type is not { TypeKind: not (TypeKind.Dynamic or TypeKind.Error) } type
            || types.IsCoroutine(type) || types.NeedsLoop(type) || types.IsOfRuntime(type)
            || awaited.Syntax.IsHalfTyped())
        {
            return;
        }

        Report(context, types, ((AwaitExpressionSyntax)awaited.Syntax).AwaitKeyword, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
    }

    // await using, await foreach
    private static void AnalyzeImplicit(OperationAnalysisContext context, CoroutineTypes types)
    {
        if (Awaiting.Find(context.Operation.Syntax) is { } keyword && !context.Operation.Syntax.ContainsErrors() && ImplicitWaits.Find(context.Operation, types, context.CancellationToken) is { } call)
            Report(context, types, keyword, call);
    }

    private static void Report(OperationAnalysisContext context, CoroutineTypes types, SyntaxToken keyword, string awaited)
    {
        if (types.FindCoroutineAround(context.Operation, context.CancellationToken) is not { } function || RestorableMethods.Around(function.Symbol) is not { } method)
            return;

        var whyNotAgain = "";
        if (Restorability.RunsAgain(method))
        {
            if (WhyNotAgain(function, method, context.Operation.SemanticModel!) is not { } reason)
                return;
            whyNotAgain = $", and '{method.DisplayName()}' cannot run again: {reason}";
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnrestorableAwait, keyword.GetLocation(), awaited, whyNotAgain));
    }

    private static string? WhyNotAgain(EnclosingFunction function, IMethodSymbol method, SemanticModel model)
    {
        if (!SymbolEqualityComparer.Default.Equals(function.Symbol, method))
            return "a lambda or local function in it does not run again by itself";
        var declaration = (MethodDeclarationSyntax)function.Declaration;
        return RestoreNeeds.WhyNotAgain(method, (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody!.Expression, model);
    }
}

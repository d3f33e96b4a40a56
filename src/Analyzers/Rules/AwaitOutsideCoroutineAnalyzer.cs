using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>
/// CORO001: an await of a coroutine, or of anything else that needs the loop, in a function that is none. Where the function is not
/// even async, CS4032 and its siblings stand at the same place; this rule then says what they cannot, and brings the fixes.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AwaitOutsideCoroutineAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AwaitOutsideCoroutine];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterSyntaxNodeAction(
            node => Analyze(node, types),
            SyntaxKind.AwaitExpression,
            SyntaxKind.ForEachStatement,
            SyntaxKind.ForEachVariableStatement,
            SyntaxKind.UsingStatement,
            SyntaxKind.LocalDeclarationStatement);

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var (model, token) = (context.SemanticModel, context.CancellationToken);
        if (context.Node.IsHalfTyped()
            || Awaiting.Find(context.Node) is not { } keyword
            || Awaiting.FindAwaited(context.Node, model, types, token) is not { } awaited
            || EnclosingFunction.Find(context.Node, model, token) is not { } function
            || function.Symbol.ReturnType.TypeKind == TypeKind.Error
            || (function.Declaration is AnonymousFunctionExpressionSyntax lambda && model.GetTypeInfo(lambda, token).ConvertedType is not { TypeKind: TypeKind.Delegate })
            || (function.Symbol.IsAsync && types.IsCoroutineFunction(function.Symbol)))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.AwaitOutsideCoroutine,
            keyword.GetLocation(),
            Name(function),
            awaited.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            WayOut(function, types.IsCoroutine(awaited), context)));
    }

    // Where there is no light bulb, the message is all that one has. Submit takes coroutines, and gives a task that only an async function can await.
    private static string WayOut(EnclosingFunction function, bool isCoroutine, SyntaxNodeAnalysisContext context) =>
        function.IsEntryPoint(context.Compilation, context.CancellationToken) ? "await it in a coroutine, and run that with EventLoop.Run"
        : isCoroutine && function.Symbol.IsAsync ? "make it a coroutine, or await EventLoop.Current.Submit(...)"
        : "make it a coroutine";

    private static string Name(EnclosingFunction function) => function.Declaration switch
    {
        AnonymousFunctionExpressionSyntax => "This lambda",
        CompilationUnitSyntax => "The top-level code",
        _ => $"'{function.Symbol.DisplayName()}'",
    };
}

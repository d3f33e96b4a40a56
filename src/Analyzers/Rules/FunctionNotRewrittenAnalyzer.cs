using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>
/// CORO008: a coroutine lambda, or a local function marked <c>[Coroutine]</c>, outside of any coroutine method. Its machine would have to be made
/// together with that of the method around it: no interceptor reaches the call of a local function or a delegate. For that reason also a delegate
/// that is made of a coroutine method by its name, and a call that no interceptor can stand for.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FunctionNotRewrittenAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.FunctionNotRewritten];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!Rewriting.IsOff(start.Options) && CoroutineTypes.TryFind(start.Compilation) is { } types)
            {
                start.RegisterSyntaxNodeAction(
                    node => Analyze(node, types),
                    SyntaxKind.LocalFunctionStatement, SyntaxKind.SimpleLambdaExpression, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.AnonymousMethodExpression);
                start.RegisterOperationAction(operation => AnalyzeDelegate(operation, types), OperationKind.DelegateCreation);
                start.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
                start.RegisterOperationAction(operation => AnalyzeDynamicCall(operation, types), OperationKind.DynamicInvocation);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        if (context.Node.IsHalfTyped()
            || FindMeant(context.Node, types, context) is not { } function
            || context.Node.Ancestors().Any(outer => FindMeant(outer, types, context) is not null || IsCoroutineMethod(outer, types, context.SemanticModel, context.CancellationToken)))
            return;

        var place = context.Node is LocalFunctionStatementSyntax local ? local.Identifier : AsyncKeyword(context.Node);
        var name = context.Node is LocalFunctionStatementSyntax ? $"'{function.Name}'" : "The lambda";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.FunctionNotRewritten, place.GetLocation(), name, "no coroutine method stands around it"));
    }

    private static void AnalyzeDelegate(OperationAnalysisContext context, CoroutineTypes types)
    {
        if (MethodGroups.Find((IDelegateCreationOperation)context.Operation, types, context.CancellationToken) is { } reference)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.FunctionNotRewritten, reference.Syntax.GetLocation(), $"What this delegate calls of '{reference.Method.Name}'", "say the call in a lambda"));
        }
    }

    /// <summary>In a coroutine method the generated body makes the call, from where the user's own type sees what it names.</summary>
    private static void AnalyzeCall(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!IsRewritten(call.TargetMethod, types)
            || CoroutineTargets.Find(call.TargetMethod, context.Compilation, context.CancellationToken) is null
            || HiddenType(call.TargetMethod, context.Compilation) is not { } hidden
            || call.SemanticModel is not { } model
            || call.Syntax.Ancestors().Any(outer => IsCoroutineMethod(outer, types, model, context.CancellationToken)))
            return;

        Report(context, call.Syntax, call.TargetMethod, $"it stands in no coroutine method, and no interceptor can name '{hidden.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'");
    }

    private static ITypeSymbol? HiddenType(IMethodSymbol method, Compilation compilation) =>
        TypeVisibility.SignatureTypes(method.OriginalDefinition)
            .Prepend(method.ContainingType)
            .FirstOrDefault(type => TypeVisibility.IsWritable(type) && !TypeVisibility.IsVisible(type, compilation));

    /// <summary>Of a call on a <c>dynamic</c> receiver nothing is known; one with such an argument has candidates.</summary>
    private static void AnalyzeDynamicCall(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IDynamicInvocationOperation)context.Operation;
        if (call.Syntax is InvocationExpressionSyntax invocation
            && call.SemanticModel?.GetMemberGroup(invocation.Expression, context.CancellationToken) is { IsEmpty: false } candidates
            && candidates.All(candidate => candidate is IMethodSymbol method && IsRewritten(method, types)))
            Report(context, call.Syntax, (IMethodSymbol)candidates[0], "a dynamic call is only bound when it runs");
    }

    private static bool IsRewritten(IMethodSymbol method, CoroutineTypes types) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension
        && types.IsCoroutine(method.ReturnType)
        && types.FindMark(method) is { } mark
        && !Rewriting.IsOff(mark);

    private static void Report(OperationAnalysisContext context, SyntaxNode call, IMethodSymbol method, string reason)
    {
        if (!call.IsHalfTyped())
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.FunctionNotRewritten, call.GetLocation(), $"What this call reaches of '{method.Name}'", reason));
    }

    /// <summary>A function that is rewritten in the right place; one inside of it is not named a second time.</summary>
    private static IMethodSymbol? FindMeant(SyntaxNode node, CoroutineTypes types, SyntaxNodeAnalysisContext context)
    {
        if (AsyncKeyword(node).RawKind == 0)
            return null;
        var symbol = node is LocalFunctionStatementSyntax
            ? context.SemanticModel.GetDeclaredSymbol(node, context.CancellationToken)
            : context.SemanticModel.GetSymbolInfo(node, context.CancellationToken).Symbol;
        return symbol is IMethodSymbol method
            && !SignatureProblems.IsUnfinished(method)
            && SignatureProblems.Find(method, types) == SignatureProblem.None
            && (types.FindMark(method) is { } mark ? !Rewriting.IsOff(mark) : node is AnonymousFunctionExpressionSyntax && types.IsCoroutine(method.ReturnType))
                ? method
                : null;
    }

    /// <summary>Either the functions in it are rewritten, or another rule says why it is not; or the user said that it should not be.</summary>
    private static bool IsCoroutineMethod(SyntaxNode node, CoroutineTypes types, SemanticModel model, CancellationToken token) =>
        node is MethodDeclarationSyntax declaration
        && declaration.Modifiers.Any(SyntaxKind.AsyncKeyword)
        && model.GetDeclaredSymbol(declaration, token) is { } method
        && (types.IsCoroutine(method.ReturnType) || types.IsMarked(method));

    private static SyntaxToken AsyncKeyword(SyntaxNode node) => node switch
    {
        LocalFunctionStatementSyntax local => local.Modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword,
        _ => default,
    };
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Coroutines.Analyzers.Helpers.Blocking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO010: a call in a coroutine that blocks the thread, or that calls a private method of the same type which does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingCallAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.BlockingCall];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types)
    {
        var list = BlockingCallList.For(start.Options.AdditionalFiles, start.CancellationToken);
        start.RegisterAdditionalFileAction(AnalyzeList);
        start.RegisterSymbolStartAction(
            symbol =>
            {
                var type = new TypeCalls((INamedTypeSymbol)symbol.Symbol, list, types);
                symbol.RegisterOperationAction(type.Analyze, OperationKind.Invocation, OperationKind.PropertyReference);
                symbol.RegisterSymbolEndAction(type.ReportHelpers);
            },
            SymbolKind.NamedType);
    }

    /// <summary>A line that means nothing would otherwise be lost without a word.</summary>
    private static void AnalyzeList(AdditionalFileAnalysisContext context)
    {
        if (!BlockingCallList.IsList(context.AdditionalFile) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;

        foreach (var line in text.Lines)
        {
            if (FindProblem(line.ToString(), context.Compilation) is { } problem)
            {
                var location = Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.BlockingCall, location, line.ToString().Trim(), problem));
            }
        }
    }

    // A type that the project does not know may be another project's: they can share a list.
    private static string? FindProblem(string text, Compilation compilation)
    {
        if (!BlockingCallLine.TryParse(text, out var line))
            return "is no line of a list of blocking calls: write Type.Member, Type.Member = Twin or !Type";
        if (line is null or { IsExcluded: true } || compilation.GetTypeByMetadataName(line.Type) is not { } type)
            return null;

        return type.GetMembers(line.Member).IsEmpty && type.TypeKind != TypeKind.Error
            ? $"names no member: '{type.Name}' has no '{line.Member}' of its own"
            : null;
    }

    /// <summary>What happens within one type, whose parts may stand in several files.</summary>
    private sealed class TypeCalls(INamedTypeSymbol type, BlockingCallList list, CoroutineTypes types)
    {
        private readonly ConcurrentDictionary<ISymbol, string> _blocking = new(SymbolEqualityComparer.Default);
        private readonly ConcurrentBag<(IMethodSymbol Helper, Location Place)> _helperCalls = [];

        public void Analyze(OperationAnalysisContext context)
        {
            if (!SymbolEqualityComparer.Default.Equals(context.ContainingSymbol.ContainingType, type))
                return;

            var (member, receiver) = context.Operation switch
            {
                IInvocationOperation call => ((ISymbol)(call.TargetMethod.ReducedFrom ?? call.TargetMethod), call.Instance),
                _ => (((IPropertyReferenceOperation)context.Operation).Property, ((IPropertyReferenceOperation)context.Operation).Instance),
            };
            var line = list.Find(member, receiver?.Type);
            if (line is null && !IsHelper(member))
                return;
            if (EnclosingFunction.Find(context.Operation.Syntax, context.Operation.SemanticModel!, context.CancellationToken) is not { } function
                || context.Operation.Syntax.ContainsErrors())
            {
                return;
            }

            var isCoroutine = types.IsCoroutineFunction(function.Symbol);
            if (line is null && isCoroutine)
                _helperCalls.Add(((IMethodSymbol)member.OriginalDefinition, context.Operation.Syntax.GetLocation()));
            if (line is null || FinishedTasks.IsFinished(receiver?.Syntax, function.Declaration))
                return;

            var name = $"{member.ContainingType.Name}.{member.Name}";
            if (isCoroutine)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.BlockingCall, context.Operation.Syntax.GetLocation(), name, Advice(line, member)));
            else
                _blocking.TryAdd(function.Symbol, name);
        }

        public void ReportHelpers(SymbolAnalysisContext context)
        {
            foreach (var (helper, place) in _helperCalls)
            {
                if (_blocking.TryGetValue(helper, out var blocked))
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.BlockingCall, place, helper.Name, $"blocks the event loop: it calls {blocked}"));
            }
        }

        private bool IsHelper(ISymbol member) =>
            member is IMethodSymbol { IsAsync: false } method
            && (method.MethodKind == MethodKind.LocalFunction || method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private })
            && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition.ContainingType, type);

        private static string Advice(BlockingCallLine line, ISymbol member) => line.Twin switch
        {
            null => "blocks the event loop: run it with Coroutine.ToThread",
            BlockingCallLine.Await => "blocks the event loop: await the task",
            var twin when twin.Contains('.') => $"blocks the event loop: await {ShortName(twin)}",
            var twin => $"blocks the event loop: await {member.ContainingType.Name}.{twin}",
        };

        private static string ShortName(string twin)
        {
            var parts = twin.Split('.');
            return $"{parts[parts.Length - 2]}.{parts[parts.Length - 1]}";
        }
    }
}

using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Helpers;

/// <summary>What every rule does first: it leaves generated code alone, and says nothing where the runtime is not referenced.</summary>
public abstract class CoroutineRule : DiagnosticAnalyzer
{
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (CoroutineTypes.TryFind(start.Compilation) is { } types)
                Register(start, types);
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext start, CoroutineTypes types);
}

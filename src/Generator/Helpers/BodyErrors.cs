using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Helpers;

/// <summary>
/// C#'s errors in a method. They are asked of a copy of the compilation that does not follow which values may be null: that gives warnings only, and is a third of the
/// work. Those in declarations are asked for once for each tree, because C# looks through the whole tree for them.
/// </summary>
internal static class BodyErrors
{
    private static readonly ConditionalWeakTable<Compilation, Errors> ByCompilation = new();

    /// <returns>Null where there is none.</returns>
    public static Diagnostic? First(MethodDeclarationSyntax method, Compilation compilation, CancellationToken token) =>
        method.GetDiagnostics().FirstOrDefault(IsError)
        ?? ByCompilation.GetValue(compilation, static compilation => new Errors(compilation)).First(method, token);

    /// <summary>A warning that the project makes an error of may be suppressed by a rule's suppressor, which nobody asks here. If it is not, the build fails by itself.</summary>
    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;

    private sealed class Errors(Compilation compilation)
    {
        private readonly Compilation _compilation = WithoutNullability(compilation);
        private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<Diagnostic>> _inDeclarations = new();

        public Diagnostic? First(MethodDeclarationSyntax method, CancellationToken token)
        {
            var model = _compilation.GetSemanticModel(method.SyntaxTree);
            return _inDeclarations.GetOrAdd(method.SyntaxTree, _ => [.. model.GetDeclarationDiagnostics(null, token).Where(IsError)])
                    .FirstOrDefault(error => error.AdditionalLocations.Prepend(error.Location).Any(location => location.SourceTree == method.SyntaxTree && location.SourceSpan.IntersectsWith(method.Span)))
                ?? model.GetMethodBodyDiagnostics(method.Span, token).FirstOrDefault(IsError);
        }

        private static Compilation WithoutNullability(Compilation compilation) =>
            compilation.Options is CSharpCompilationOptions { NullableContextOptions: var context } options && (context & NullableContextOptions.Warnings) != 0
                ? compilation.WithOptions(options.WithNullableContextOptions(context & ~NullableContextOptions.Warnings))
                : compilation;
    }
}

using Coroutines.Analyzers.Helpers;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO007 for the coroutines in which no .NET task is awaited.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotRewrittenAnalyzer : NotRewrittenRule
{
    public NotRewrittenAnalyzer()
        : this(FallbackProbe.Find)
    {
    }

    internal NotRewrittenAnalyzer(FallbackQuestion find)
        : base(Descriptors.NotRewritten, whereTasksAreAwaited: false, find)
    {
    }
}

using Coroutines.Analyzers.Helpers;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO007 for the coroutines in which a .NET task is awaited, where it is a warning.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotRewrittenWithTaskAnalyzer : NotRewrittenRule
{
    public NotRewrittenWithTaskAnalyzer()
        : this(FallbackProbe.Find)
    {
    }

    internal NotRewrittenWithTaskAnalyzer(FallbackQuestion find)
        : base(Descriptors.NotRewrittenWithTask, whereTasksAreAwaited: true, find)
    {
    }
}

using System.Text;
using Coroutines.Diagnostics;

namespace Coroutines;

/// <summary>
/// Writes an exception with the chain of coroutines that it came through, those included that it passed without being thrown in
/// them. All messages of this library use it. However long the chains are, the text is short: what stands in their middle is counted.
/// </summary>
/// <example>
/// <code>
/// System.InvalidOperationException: no answer
///    at Program.Fetch(Int32 id) in Program.cs:line 7
///    awaited in Program.FetchAll(int) in Program.cs:line 15
///    awaited in Program.Main2() in Program.cs:line 22
/// caused by System.IO.IOException: broken pipe
///    at ...
/// </code>
/// </example>
public static class CoroutineExceptionFormatter
{
    private const int Outermost = 4;
    private const int Innermost = 4;
    private const int Siblings = 8;

    /// <summary>The exception's type, message, stack and awaiting coroutines, innermost first, and the same of what caused it.</summary>
    /// <param name="exception">The exception.</param>
    public static string Format(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var text = new StringBuilder();
        Append(text, exception, "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Exception exception, string indent)
    {
        var chain = new List<Exception>();
        for (var e = exception; e is not null; e = e is AggregateException ? null : e.InnerException)
            chain.Add(e);
        for (var i = 0; i < chain.Count; i++)
        {
            var skipped = chain.Count - Outermost - Innermost;
            if (i == Outermost && skipped > 1)
            {
                text.AppendLine().Append(indent).Append($"caused by {skipped} more exceptions, each by the next");
                i += skipped;
            }

            if (i > 0)
                text.AppendLine().Append(indent).Append("caused by ");
            AppendOne(text, chain[i], indent);
        }
    }

    private static void AppendOne(StringBuilder text, Exception exception, string indent)
    {
        text.Append(exception.GetType()).Append(": ").Append(exception.Message);
        foreach (var line in StackText.Merge(exception.StackTrace, ExceptionRecord.Find(exception)?.Hops() ?? []))
            text.AppendLine().Append(indent).Append(line);
        if (exception is not AggregateException aggregate)
            return;
        for (var i = 0; i < aggregate.InnerExceptions.Count; i++)
        {
            text.AppendLine().Append(indent).Append($"  [{i + 1} of {aggregate.InnerExceptions.Count}] ");
            if (i == Siblings)
            {
                text.Append("and so on");
                return;
            }

            Append(text, aggregate.InnerExceptions[i], indent + "  ");
        }
    }
}

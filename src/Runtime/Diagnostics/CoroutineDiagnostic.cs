namespace Coroutines;

/// <summary>Something that went wrong where nobody awaits it, as an exception handler of the loop receives it.</summary>
/// <param name="Message">What happened, naming the coroutine.</param>
/// <param name="Exception">The exception, if there is one.</param>
/// <param name="Task">The task, if there is one.</param>
public sealed record CoroutineDiagnostic(string Message, Exception? Exception = null, CoroutineTask? Task = null)
{
    /// <summary>The message, and the exception with its chain of coroutines.</summary>
    public override string ToString() => Exception is null ? Message : $"{Message}{Environment.NewLine}{CoroutineExceptionFormatter.Format(Exception)}";

    internal static void WriteToStandardError(CoroutineDiagnostic diagnostic) => Console.Error.WriteLine(diagnostic);

    /// <summary>The same, where nobody is left to be told that an exception cannot even be written. Never throws.</summary>
    internal static void WriteInAnyCase(CoroutineDiagnostic diagnostic)
    {
        try
        {
            WriteToStandardError(diagnostic);
        }
        catch (Exception e)
        {
            try
            {
                Console.Error.WriteLine($"{diagnostic.Message} ({diagnostic.Exception?.GetType()}, which cannot be written: {e.GetType()})");
            }
            catch (Exception)
            {
                // there is no stream to write it to, as where a process has no handle left to open one: what reports goes on all the same
            }
        }
    }
}

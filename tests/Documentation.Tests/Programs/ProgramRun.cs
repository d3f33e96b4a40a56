using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Documentation.Tests.Programs;

/// <summary>Runs a compiled program on a thread of its own and keeps what it writes, to either stream, as a terminal shows it.</summary>
internal static class ProgramRun
{
    /// <summary>Only what hangs comes to it.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    private static readonly Lock s_console = new();

    public static string OutputOf(Compilation compilation)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        image.Position = symbols.Position = 0;
        try
        {
            return Run(context.LoadFromStream(image, symbols).EntryPoint ?? throw new InvalidOperationException("There is no entry point."));
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Run(MethodInfo main)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ExceptionDispatchInfo? failure = null;
        lock (s_console)
        {
            var (output, error) = (Console.Out, Console.Error);
            Console.SetOut(written);
            Console.SetError(Console.Out);
            try
            {
                var thread = new Thread(() => failure = Call(main)) { IsBackground = true };
                thread.Start();
                Assert.True(thread.Join(s_limit), $"The program did not end. It wrote:\n{written}");
            }
            finally
            {
                Console.SetOut(output);
                Console.SetError(error);
            }
        }

        failure?.Throw();
        return written.ToString().TrimEnd('\n');
    }

    private static ExceptionDispatchInfo? Call(MethodInfo main)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            // C# gives an async Main an entry point that waits for it
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()], null);
            return null;
        }
        catch (Exception error)
        {
            return ExceptionDispatchInfo.Capture(error);
        }
    }
}

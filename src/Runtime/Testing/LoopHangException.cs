using Coroutines.Diagnostics;

namespace Coroutines.Testing;

/// <summary>
/// A loop on virtual time has tasks left and nothing that could ever wake them, or they only yield (<see cref="VirtualTime.RoundLimit"/>). The message says who
/// waits on whom.
/// </summary>
public sealed class LoopHangException : InvalidOperationException
{
    private const int MostTasks = 200;

    /// <summary>Makes an exception without a list of tasks.</summary>
    public LoopHangException()
        : base("The event loop hangs.")
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public LoopHangException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    public LoopHangException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal LoopHangException(EventLoop loop, string why)
        : base(Describe(loop, why))
    {
    }

    private static string Describe(EventLoop loop, string why) =>
        $"The event loop hangs: {why}.{Environment.NewLine}{AwaitTree.Format(loop, MostTasks)}".TrimEnd();
}

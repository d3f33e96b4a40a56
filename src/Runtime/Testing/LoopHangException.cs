using System.Text;

namespace Coroutines.Testing;

/// <summary>A loop on virtual time has tasks left and nothing that could ever wake them. The message lists the tasks.</summary>
public sealed class LoopHangException : InvalidOperationException
{
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

    private static string Describe(EventLoop loop, string why)
    {
        var text = new StringBuilder($"The event loop hangs: its tasks wait and {why}.");
        foreach (var root in loop.LiveRoots())
            text.AppendLine().Append("  ").Append(TaskCore.Of(root).DescribeWait());
        return text.ToString();
    }
}

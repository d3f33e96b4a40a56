using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines.Diagnostics;

/// <summary>Where something was made, as debug mode notes it.</summary>
internal sealed class CreationSite
{
    private const int UserFrames = 8;

    /// <summary>
    /// To look at a stack costs as much as it is long, all of it, so what is made ever deeper in it, such as an eager task in another's first step again
    /// and again, would cost the square of its depth.
    /// </summary>
    private const int DeepestLook = 64 * 1024;

    private static readonly CreationSite s_deep = new(null);

    private readonly StackTrace? _frames;

    private CreationSite(StackTrace? frames) => _frames = frames;

    /// <summary>The innermost frames of the stack that are not the runtime's own.</summary>
    internal static CreationSite Here()
    {
        if (EventLoop.Running is { } loop && (nint)(loop.StackBase - StackRoom.Here()) > DeepestLook)
            return s_deep;
        var runtime = typeof(EventLoop).Assembly.FullName;
        var frames = new StackTrace(fNeedFileInfo: true).GetFrames();
        return new CreationSite(new StackTrace(frames.Where(frame => DiagnosticMethodInfo.Create(frame)?.DeclaringAssemblyName != runtime).Take(UserFrames)));
    }

    /// <summary>What a message ends with; nothing where the site was not noted.</summary>
    internal static string Describe(CreationSite? created) => created switch
    {
        null => "",
        { _frames: null } => " Created: too deep in the stack to look where.",
        _ => $" Created:{Environment.NewLine}{created._frames.ToString().TrimEnd()}",
    };
}

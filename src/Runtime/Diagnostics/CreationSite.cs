using System.Diagnostics;

namespace Coroutines.Diagnostics;

/// <summary>Where something was made, as debug mode notes it.</summary>
internal static class CreationSite
{
    private const int UserFrames = 8;

    /// <summary>The innermost frames of the stack that are not the runtime's own.</summary>
    internal static StackTrace Here()
    {
        var runtime = typeof(EventLoop).Assembly.FullName;
        var frames = new StackTrace(fNeedFileInfo: true).GetFrames();
        return new StackTrace(frames.Where(frame => DiagnosticMethodInfo.Create(frame)?.DeclaringAssemblyName != runtime).Take(UserFrames));
    }

    /// <summary>What a message ends with; nothing where the site was not noted.</summary>
    internal static string Describe(StackTrace? created) => created is null ? "" : $" Created:{Environment.NewLine}{created.ToString().TrimEnd()}";
}

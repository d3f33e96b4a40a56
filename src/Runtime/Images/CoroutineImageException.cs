namespace Coroutines;

/// <summary>Something cannot be saved, or an image cannot be read or restored. The message says what, where and why; nothing has been changed.</summary>
public sealed class CoroutineImageException : Exception
{
    /// <summary>Makes one for a single reason.</summary>
    public CoroutineImageException(string message)
        : this(message, [])
    {
    }

    internal CoroutineImageException(string message, IReadOnlyList<string> differences, Exception? cause = null)
        : base(differences.Count == 0 ? message : $"{message}\n- {string.Join("\n- ", differences)}", cause) => Differences = differences;

    /// <summary>Where an image was made by another build: each thing that does not fit this one, a line each. Otherwise empty.</summary>
    public IReadOnlyList<string> Differences { get; }
}

namespace Coroutines.CompilerServices;

public abstract partial class CoroutineFrame
{
    /// <summary>The name of the coroutine in images: its method as C# writes it, with namespaces and type arguments; null where it is not restorable.</summary>
    public virtual string? ImageName => null;

    /// <summary>
    /// Its resume points: in the first line the fingerprint of the body; then for each await its state number (hexadecimal), which one it is of those with the same text,
    /// how many those are, and the text.
    /// <code>
    /// 9f86d081884c7d65
    /// b8044 0 1 Coroutine.Sleep(delay)
    /// 17fe89 1 2 Next()
    /// </code>
    /// </summary>
    public virtual string ImagePoints => "";

    /// <summary>Whether it may be saved as not begun where it waits for what images cannot hold: what it shows there includes its parameters, as they were.</summary>
    public virtual bool RunsAgain => false;

    /// <summary>Shows what the frame holds where it stands (<see cref="State"/>): what it waits for, and the locals that live there.</summary>
    public virtual void Visit(ImageMembers members) => throw new InvalidOperationException($"Coroutine '{Method}' is not restorable.");
}

using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>What a frame shows of its locals: a generated frame hands in all of them, and this keeps those that live where it stands.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FrameLocals
{
    private readonly HashSet<string> _live;
    private readonly List<CoroutineLocal> _shown = [];

    private FrameLocals(string live) => _live = [.. live.Split(' ')];

    internal static IReadOnlyList<CoroutineLocal> Of(CoroutineFrame frame)
    {
        var locals = new FrameLocals(FramePlaces.LocalsAt(frame.Places, frame.State));
        try
        {
            frame.Show(locals);
        }
        catch (NullReferenceException)
        {
            // a scope that the body has not entered yet keeps no locals: those before it are shown
        }

        return locals._shown;
    }

    /// <summary>Whether the field with this name is needed after the await.</summary>
    public bool AreLive(string field) => _live.Contains(field);

    /// <summary>Shows a local.</summary>
    public void Show<T>(string name, T value) => _shown.Add(new CoroutineLocal(name, typeof(T), value));

    /// <summary>Shows a local whose field is needed after the await.</summary>
    public void ShowLive<T>(string field, T value, string? name = null)
    {
        if (AreLive(field))
            Show(name ?? field, value);
    }
}

using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A coroutine that has been called and has not started: its frame, as long as it is cold.</summary>
internal sealed class ColdType<T, TFrame>(string name, Func<T, TFrame?> unwrap, Func<TFrame, T> wrap) : ImageType<T>($"Coroutines.{name}")
    where T : struct
    where TFrame : CoroutineFrame
{
    internal override T LoadValue(ImageLoader loader, ImageValue saved)
    {
        var frame = loader.Peek(loader.RecordOf(saved, this), "frame");
        if (frame.Kind == ImageKind.Null)
            return default;
        var cold = loader.ObjectAt<TFrame>(frame);
        return loader.Frames.IsCold(cold) ? loader.Frames.OneOf(cold, wrap) : throw loader.Damaged($"'{cold.Method}' has started, and a variable holds it as one that has not");
    }

    protected override void Visit(ImageMembers members, ref T value)
    {
        var frame = unwrap(value);
        members.Member("frame", ref frame);
    }
}

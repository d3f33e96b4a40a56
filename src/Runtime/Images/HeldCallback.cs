namespace Coroutines.Images;

/// <summary>A callback in the ring or among the timers that images have.</summary>
/// <param name="Of">Whose it is.</param>
/// <param name="Name">Which of its callbacks.</param>
internal readonly record struct HeldCallback(IHeldCallback Of, string Name)
{
    private const string TypeName = "callback";

    private static readonly object s_shape = new();

    /// <summary>Null: images do not have it.</summary>
    internal static HeldCallback? Find(SendOrPostCallback callback, object? argument)
    {
        var (of, method) = argument is Action action && ReferenceEquals(callback, EventLoop.InvokeAction) ? (action.Target, (Delegate)action) : (argument, callback);
        return of is IHeldCallback held && held.NameOf(method) is { } name ? new HeldCallback(held, name) : null;
    }

    internal static HeldCallback Load(ImageLoader loader, ImageRecord record)
    {
        if (record.Shape.Type != TypeName || loader.Peek(record, "name").Content is not string name)
            throw loader.Damaged($"{record} is no callback");
        return new HeldCallback(loader.ObjectAt<IHeldCallback>(loader.Peek(record, "of")), name);
    }

    internal ImageValue Save(ImageSaver saver, int number)
    {
        var shape = saver.Shape(s_shape, 0, static (_, _) =>
        {
            var made = new ImageShape(TypeName);
            made.Names.AddRange(["name", "of"]);
            made.Types.AddRange(["string", "object"]);
            return made;
        });
        return ImageValue.Of(new ImageRecord(shape) { Values = [ImageValue.Of(Name), ImageValue.Reference(number)] });
    }
}

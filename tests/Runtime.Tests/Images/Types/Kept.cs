using Coroutines.CompilerServices;

namespace Coroutines.Runtime.Tests.Images.Types;

/// <summary>
/// What the generator writes for a restorable coroutine that has not begun.
/// <code>
/// [Coroutine(Restorable = true)] static async Coroutine&lt;T&gt; Kept(T value) => value;
/// </code>
/// </summary>
internal sealed class Kept<T> : CoroutineFrame<T>
{
    [ThreadStatic]
    private static FramePool? t_pool;

    private T _value = default!;

    static Kept() => RestorableFrames.Add(Name, Rent);

    public override string Method => Name;

    public override string? ImageName => Name;

    public override string ImagePoints => "0000";

    private static string Name => $"Kept<{ImageTypes.NameOf<T>()}>";

    /// <summary>The value as it comes out of an image, in both forms.</summary>
    internal static async Coroutine<T> Restored(T value)
    {
        var image = Save(value);
        var json = await Load(CoroutineImage.FromJson(image.ToJson()));
        Assert.Equal(image.ToJson(), Save(json).ToJson());
        return await Load(CoroutineImage.FromBytes(image.ToBytes()));
    }

    internal static CoroutineImage Save(T value)
    {
        var task = EventLoop.Current.CreateTask(new Coroutine<T>(Cold(value)));
        var image = task.Save();
        task.Cancel();
        return image;
    }

    internal static CoroutineTask<T> Load(CoroutineImage image) => (CoroutineTask<T>)EventLoop.Current.Restore(image)[0];

    public override void Visit(ImageMembers members) => members.Member("value", ref _value);

    protected override CoroutineFrame<T>? Start(out T result)
    {
        result = _value;
        return null;
    }

    protected override CoroutineFrame? Resume() => Complete(_value);

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected override void Recycle()
    {
        _value = default!;
        ReturnToPool();
    }

    private static Kept<T> Cold(T value)
    {
        var frame = Rent();
        frame._value = value;
        return frame;
    }

    private static Kept<T> Rent() => TakeFrom<Kept<T>>(t_pool) ?? new Kept<T>();
}

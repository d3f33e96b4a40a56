namespace Coroutines.CompilerServices;

public static partial class ImageTypes
{
    /// <summary>Shows what an object has of a class that it derives from, and that images know by themselves.</summary>
    public static void VisitBase<T>(ImageMembers members, T value)
        where T : class =>
        (Of<T>() ?? throw new CoroutineImageException($"Images do not know what a '{typeof(T)}' holds.")).Show(members, ref value);
}

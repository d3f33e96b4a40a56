using Coroutines.Images;

namespace Coroutines.CompilerServices;

public static partial class ImageTypes
{
    /// <summary>Makes the handles of tasks with this result known, and what awaits them.</summary>
    public static void CoroutineTask<T>()
    {
        Add(new TaskType<T>());
        Add(new TaskAwaiterType<T>());
    }
}

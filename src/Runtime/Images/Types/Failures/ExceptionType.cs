using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A type of exceptions: message, cause, the stack as text, and what it has besides. Its <see cref="Exception.Data"/> is left behind.</summary>
/// <param name="name">Its name.</param>
/// <param name="make">One that knows nothing yet.</param>
/// <param name="show">Shows what it has besides.</param>
internal sealed class ExceptionType<T>(string name, Func<T> make, Action<ImageMembers, T>? show = null) : ImageType<T>(name)
    where T : Exception
{
    protected override T New() => make();

    protected override void Visit(ImageMembers members, ref T value)
    {
        ExceptionParts.Show(members, value);
        show?.Invoke(members, value);
    }
}

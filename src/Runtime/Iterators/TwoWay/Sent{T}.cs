using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

/// <summary>
/// What came back at the last <c>yield return</c> of a two-way generator; its body receives it. In Python it is the value of the
/// <c>yield</c> expression.
/// </summary>
/// <typeparam name="T">The type of what is sent.</typeparam>
public sealed class Sent<T> : IImaged
{
    private T _value = default!;
    private Exception? _error;

    internal Sent()
    {
    }

    /// <summary>Whether something was sent; not by <c>Next</c>.</summary>
    public bool HasValue { get; private set; }

    /// <summary>
    /// What was sent; the type's default after <c>Next</c>. Throws, once, what <c>Throw</c> was given: a body that can be thrown at reads it after
    /// each <c>yield return</c>.
    /// </summary>
    public T Value
    {
        get
        {
            if (TakeError() is { } error)
                throw CoroutineExceptions.Rethrow(error);
            return _value;
        }
    }

    internal void Put(T value)
    {
        HasValue = true;
        _value = value;
    }

    internal void PutNothing()
    {
        HasValue = false;
        _value = default!;
    }

    internal void PutError(Exception error)
    {
        PutNothing();
        _error = error;
    }

    internal Exception? TakeError()
    {
        var error = _error;
        _error = null;
        return error;
    }

    void IImaged.Show(ImageMembers members)
    {
        var hasValue = HasValue;
        members.Member("hasValue", ref hasValue);
        members.Member("value", ref _value);
        members.Member("error", ref _error);
        HasValue = hasValue;
    }
}

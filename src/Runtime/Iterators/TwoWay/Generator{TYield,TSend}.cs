using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// A generator that is answered: each <c>yield return</c> hands out a value, and what the caller sends back is there when the body goes on.
/// Python's generator with <c>send</c>, <c>throw</c> and <c>close</c>. It needs no loop; one whose body awaits is an
/// <see cref="AsyncGenerator{TYield, TSend}"/>.
/// </summary>
/// <example>
/// <code>
/// static IEnumerable&lt;double&gt; Average(Sent&lt;double&gt; sent)
/// {
///     var (sum, count) = (0.0, 0);
///     while (true)
///     {
///         yield return count == 0 ? 0 : sum / count;
///         sum += sent.Value;
///         count++;
///     }
/// }
///
/// using var average = new Generator&lt;double, double&gt;(Average);
/// average.Next();
/// average.Send(4);
/// average.Send(8);
/// Console.WriteLine(average.Current); // 6
/// </code>
/// </example>
/// <remarks>For one thread at a time.</remarks>
/// <typeparam name="TYield">The type of what the body hands out.</typeparam>
/// <typeparam name="TSend">The type of what it is sent.</typeparam>
/// <seealso href="https://docs.python.org/3/reference/expressions.html#generator-iterator-methods">generator methods</seealso>
public sealed class Generator<TYield, TSend> : IDisposable
{
    private readonly Sent<TSend> _sent = new();
    private IEnumerator<TYield>? _items;
    private bool _hasStarted;
    private bool _isRunning;

    /// <summary>Makes a generator, which has not run.</summary>
    /// <param name="body">An iterator method; it reads from its argument what is sent to it.</param>
    public Generator(Func<Sent<TSend>, IEnumerable<TYield>> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        _items = body(_sent).GetEnumerator();
    }

    /// <summary>The value of the last <c>yield return</c>; the type's default before the first and after the end.</summary>
    public TYield Current { get; private set; } = default!;

    /// <summary>Runs the body to its next <c>yield return</c> and sends it nothing. Python's <c>next</c>.</summary>
    /// <returns>False when the body has ended.</returns>
    /// <exception cref="InvalidOperationException">The body itself called this.</exception>
    public bool Next()
    {
        CheckIdle();
        _sent.PutNothing();
        return Step();
    }

    /// <summary>Sends something to the body, which stands at a <c>yield return</c>, and runs it to the next one.</summary>
    /// <param name="value">What the body receives.</param>
    /// <returns>False when the body has ended.</returns>
    /// <exception cref="InvalidOperationException">The body has not reached a <c>yield return</c>, or itself called this.</exception>
    public bool Send(TSend value)
    {
        CheckIdle();
        if (!_hasStarted)
            throw GeneratorErrors.NotStarted();
        _sent.Put(value);
        return Step();
    }

    /// <summary>Throws something in the body, where it next reads <see cref="Sent{T}.Value"/>, and runs it to its next <c>yield return</c>.</summary>
    /// <param name="error">What is thrown. A body that does not read it, or has not started, or has ended, is closed, and it is thrown here.</param>
    /// <returns>False when the body caught it and has ended.</returns>
    /// <exception cref="InvalidOperationException">The body itself called this.</exception>
    public bool Throw(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        CheckIdle();
        _sent.PutError(error);
        var moved = _hasStarted && Step();
        if (_sent.TakeError() is null)
            return moved;
        Dispose();
        throw CoroutineExceptions.Rethrow(error);
    }

    /// <summary>Ends the body where it stands: its <c>finally</c> blocks run. Python's <c>close</c>.</summary>
    /// <exception cref="InvalidOperationException">The body itself called this.</exception>
    public void Dispose()
    {
        CheckIdle();
        var items = _items;
        Forget();
        items?.Dispose();
    }

    private bool Step()
    {
        if (_items is null)
            return false;
        _hasStarted = true;
        _isRunning = true;
        var moved = false;
        try
        {
            moved = _items.MoveNext();
        }
        finally
        {
            _isRunning = false;
            if (!moved)
                Forget();
        }

        if (moved)
            Current = _items.Current;
        return moved;
    }

    private void Forget()
    {
        _hasStarted = true;
        _items = null;
        Current = default!;
    }

    private void CheckIdle()
    {
        if (_isRunning)
            throw GeneratorErrors.Running();
    }
}

using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// A generator that is answered and whose body awaits: each <c>yield return</c> hands out a value, and what the caller sends back is there when
/// the body goes on. Python's async generator with <c>asend</c>, <c>athrow</c> and <c>aclose</c>.
/// </summary>
/// <example>
/// <code>
/// [Coroutine]
/// static async IAsyncEnumerable&lt;string&gt; Dialog(Sent&lt;string&gt; sent)
/// {
///     yield return "Who is there?";
///     var name = sent.Value;
///     await Coroutine.Sleep(TimeSpan.FromSeconds(1));
///     yield return $"Hello, {name}!";
/// }
///
/// await using var dialog = new AsyncGenerator&lt;string, string&gt;(sent =&gt; Dialog(sent));
/// await dialog.Next();
/// await dialog.Send("Ada");
/// Console.WriteLine(dialog.Current); // Hello, Ada!
/// </code>
/// </example>
/// <remarks>
/// The body runs in the task of whoever calls it, so a cancel of that task is thrown in the body. One that is left open is closed at the loop's
/// end. On the loop's thread only.
/// </remarks>
/// <typeparam name="TYield">The type of what the body hands out.</typeparam>
/// <typeparam name="TSend">The type of what it is sent.</typeparam>
/// <seealso href="https://docs.python.org/3/reference/expressions.html#asynchronous-generator-iterator-methods">async generator methods</seealso>
public sealed partial class AsyncGenerator<TYield, TSend> : IOpenIterator
{
    private Sent<TSend> _sent = new();

    /// <summary>Null once it has begun.</summary>
    private Func<Sent<TSend>, IAsyncEnumerable<TYield>>? _body;

    private CoroutineIterator<TYield>? _items;
    private EventLoop? _loop;
    private bool _hasEnded;

    /// <summary>Makes a generator, which has not run.</summary>
    /// <param name="body">An async iterator method; it reads from its argument what is sent to it.</param>
    public AsyncGenerator(Func<Sent<TSend>, IAsyncEnumerable<TYield>> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        _body = body;
    }

    /// <summary>The value of the last <c>yield return</c>; the type's default before the first and after the end.</summary>
    public TYield Current
    {
        get
        {
            if (EventLoop.IsAnyDebug && _loop is { Debug: true, HasEnded: false })
                _loop.CheckThreadFor("AsyncGenerator", nameof(Current));
            return _items is null ? default! : _items.Current;
        }
    }

    /// <summary>Runs the body to its next <c>yield return</c> and sends it nothing. Python's <c>anext</c>.</summary>
    /// <returns>False when the body has ended.</returns>
    /// <exception cref="InvalidOperationException">It is running, or on another loop.</exception>
    [Coroutine(Restorable = true)]
    public async Coroutine<bool> Next()
    {
        if (!Enter())
            return false;
        _sent.PutNothing();
        return await Step(_items ??= Open());
    }

    /// <summary>Sends something to the body, which stands at a <c>yield return</c>, and runs it to the next one.</summary>
    /// <param name="value">What the body receives.</param>
    /// <returns>False when the body has ended.</returns>
    /// <exception cref="InvalidOperationException">The body has not reached a <c>yield return</c>, or it is running, or on another loop.</exception>
    [Coroutine(Restorable = true)]
    public async Coroutine<bool> Send(TSend value)
    {
        if (!Enter())
            return false;
        if (_items is null)
            throw GeneratorErrors.NotStarted();
        _sent.Put(value);
        return await Step(_items);
    }

    /// <summary>Throws something in the body, where it next reads <see cref="Sent{T}.Value"/>, and runs it to its next <c>yield return</c>.</summary>
    /// <param name="error">What is thrown. A body that does not read it, or has not started, or has ended, is closed, and it is thrown here.</param>
    /// <returns>False when the body caught it and has ended.</returns>
    /// <exception cref="InvalidOperationException">It is running, or on another loop.</exception>
    [Coroutine(Restorable = true)]
    public async Coroutine<bool> Throw(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var moved = false;
        if (Enter() && _items is not null)
        {
            _sent.PutError(error);
            moved = await Step(_items);
            if (_sent.TakeError() is null)
                return moved;
        }

        await DisposeAsync();
        throw CoroutineExceptions.Rethrow(error);
    }

    /// <summary>Ends the body where it stands: its <c>finally</c> blocks run. Python's <c>aclose</c>; <c>await using</c> calls it.</summary>
    /// <exception cref="InvalidOperationException">It is running, or on another loop.</exception>
    [Coroutine(Restorable = true)]
    public async Coroutine DisposeAsync()
    {
        if (!Enter())
            return;
        var items = _items;
        Forget();
        if (items is not null)
            await new Coroutine<bool>(IteratorAdvance<TYield>.Rent(items, isClosing: true));
    }

    Coroutine IOpenIterator.Close() => DisposeAsync();

    [Coroutine(Restorable = true)]
    private async Coroutine<bool> Step(CoroutineIterator<TYield> items)
    {
        var moved = false;
        try
        {
            moved = await new Coroutine<bool>(IteratorAdvance<TYield>.Rent(items, isClosing: false));
        }
        finally
        {
            if (!moved)
            {
                Forget();
                items.Close();
            }
        }

        return moved;
    }

    private CoroutineIterator<TYield> Open()
    {
        var items = CoroutineIterator<TYield>.Open(_body!(_sent));
        _body = null;
        return items;
    }

    /// <summary>Before each call.</summary>
    /// <returns>False when it has ended.</returns>
    private bool Enter()
    {
        if (_items is { IsRunning: true })
            throw GeneratorErrors.Running();
        if (_hasEnded)
            return false;
        var loop = EventLoop.Current;
        if (_loop is null)
        {
            _loop = loop;
            loop.OpenIterators.Add(this);
        }
        else if (!ReferenceEquals(_loop, loop))
        {
            throw IteratorErrors.OtherLoop(_items?.Method ?? "the generator's body");
        }

        return true;
    }

    private void Forget()
    {
        _hasEnded = true;
        _body = null;
        _items = null;
        _loop!.OpenIterators.Remove(this);
    }
}

namespace Coroutines;

/// <summary>
/// One cancel and all that it is passed on to. A task that several wait for is reached by several ways, and the number of ways doubles with each layer of
/// such tasks: so each task passes each cancel on once.
/// </summary>
internal struct CancelCascade
{
    private int _depth;
    private int _last;

    /// <summary>Tells one cancel from the next. Never 0 during one.</summary>
    internal int Number { get; private set; }

    internal void Enter()
    {
        if (_depth++ == 0)
            Number = ++_last;
    }

    /// <summary>Goes on with a cancel that was interrupted.</summary>
    internal void Resume(int number)
    {
        _depth++;
        Number = number;
    }

    internal void Leave() => _depth--;
}

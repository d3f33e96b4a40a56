using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>One entry of the inbox: a callback, or an <see cref="InboxItem"/>.</summary>
internal readonly struct Posting
{
    /// <summary>Null: it is an item.</summary>
    internal readonly SendOrPostCallback? Callback;

    /// <summary>The callback's argument, or the item.</summary>
    internal readonly object? Argument;

    /// <summary>The callback's <c>AsyncLocal</c> values; null: the loop's own.</summary>
    internal readonly ExecutionContext? Context;

    internal Posting(SendOrPostCallback callback, object? argument, ExecutionContext? context)
    {
        Callback = callback;
        Argument = argument;
        Context = context;
    }

    internal Posting(InboxItem item) => Argument = item;

    internal InboxItem Item => Unsafe.As<InboxItem>(Argument!);
}

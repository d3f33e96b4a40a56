using Coroutines.Images;

namespace Coroutines.CompilerServices;

public static partial class ImageTypes
{
    /// <summary>Makes the handles of tasks with this result known, what awaits them, and coroutines that have not started.</summary>
    public static void CoroutineTask<T>()
    {
        if (TasksOf<T>.AreKnown)
            return;
        TasksOf<T>.AreKnown = true;
        Add(new TaskType<T>());
        Add(new ReferenceType<CoroutineTaskAwaiter<T>, Coroutines.CoroutineTask<T>>(
            $"CoroutineTaskAwaiter<{NameOf<T>()}>", static awaiter => awaiter.Task, static task => new CoroutineTaskAwaiter<T>(task)));
        Coroutine<T>();
        PrimitiveTypes.AddCoroutines<T>();
    }

    /// <summary>Makes coroutines that have been called, and have not started, known.</summary>
    public static void Coroutine<T>()
    {
        Add(new ColdType<Coroutine<T>, CoroutineFrame<T>>($"Coroutine<{NameOf<T>()}>", static coroutine => coroutine.ColdFrame, static frame => new Coroutine<T>(frame)));
    }

    /// <summary>Makes futures with this result known, and what awaits them.</summary>
    public static void Future<T>()
    {
        Add(new PrimitiveType<Future<T>>($"Future<{NameOf<T>()}>", static () => new Future<T>()));
        Add(new ReferenceType<FutureAwaiter<T>, Future<T>>($"FutureAwaiter<{NameOf<T>()}>", static awaiter => awaiter.Future, static future => new FutureAwaiter<T>(future)));
        Coroutines.Future<T>.AsCoroutine__Register();
    }

    /// <summary>Makes queues of these items known, of each kind, and what awaits them.</summary>
    public static void AsyncQueue<T>()
    {
        var of = NameOf<T>();
        Add(new PrimitiveType<AsyncQueue<T>>($"AsyncQueue<{of}>", static () => new AsyncQueue<T>()));
        Add(new PrimitiveType<AsyncLifoQueue<T>>($"AsyncLifoQueue<{of}>", static () => new AsyncLifoQueue<T>()));
        Add(new PrimitiveType<AsyncPriorityQueue<T>>($"AsyncPriorityQueue<{of}>", static () => new AsyncPriorityQueue<T>()));
        Add(new ReferenceType<GetAwaitable<T>, AsyncQueue<T>>($"GetAwaitable<{of}>", static awaiter => awaiter.Queue, static queue => new GetAwaitable<T>(queue)));
        Add(new PutAwaitableType<T>());
        Add(new PrimitiveType<AsyncQueue<T>.Enumerator>($"AsyncQueue<{of}>.Enumerator", Coroutines.AsyncQueue<T>.Enumerator.New));
        Coroutines.AsyncQueue<T>.Enumerator.MoveNextAsync__Register();
        Coroutines.AsyncQueue<T>.Get__Register();
        Coroutines.AsyncQueue<T>.Put__Register();
        Coroutines.AsyncQueue<T>.Join__Register();
    }

    /// <summary>Makes generators that are answered known.</summary>
    public static void AsyncGenerator<TYield, TSend>()
    {
        Sent<TSend>();
        IteratorAdvance<TYield>.Register();
        Add(new PrimitiveType<AsyncGenerator<TYield, TSend>>($"AsyncGenerator<{NameOf<TYield>()}, {NameOf<TSend>()}>", Coroutines.AsyncGenerator<TYield, TSend>.New));
        Coroutines.AsyncGenerator<TYield, TSend>.DisposeAsync__Register();
        Coroutines.AsyncGenerator<TYield, TSend>.Next__Register();
        Coroutines.AsyncGenerator<TYield, TSend>.Send__Register();
        Coroutines.AsyncGenerator<TYield, TSend>.Step__Register();
        Coroutines.AsyncGenerator<TYield, TSend>.Throw__Register();
    }

    /// <summary>Makes what a generator was answered known.</summary>
    public static void Sent<T>() => Add(new PrimitiveType<Sent<T>>($"Sent<{NameOf<T>()}>", static () => new Sent<T>()));

    private static class TasksOf<T>
    {
        /// <summary>To this thread: another one may be in the middle of making them known.</summary>
        [ThreadStatic]
        internal static bool AreKnown;
    }
}

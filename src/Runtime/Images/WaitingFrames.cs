using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>
/// Those who wait at a primitive, in their order. It holds them weakly: whoever is not in the image for a reason of its own (as a task of the saved loop, or because a saved
/// coroutine has its handle) is left out.
/// </summary>
internal static class WaitingFrames
{
    /// <summary>Behind the name of a list: those whom the primitive has woken and who have not run yet. What they were handed is passed on when they are cancelled.</summary>
    internal const string Woken = ", woken";

    private const string TypeName = "waiting";

    private static readonly object s_shape = new();

    /// <param name="saver">What saves.</param>
    /// <param name="members">Where the list stands.</param>
    /// <param name="name">Its name.</param>
    /// <param name="waiting">Coroutines, and what waits for several tasks (<see cref="IHeldWatcher"/>).</param>
    internal static void Save(ImageSaver saver, ImageMembers members, string name, IEnumerable<object> waiting)
    {
        var record = new ImageRecord(saver.Shape(s_shape, 0, static (_, _) => new ImageShape(TypeName))) { Items = [] };
        var all = waiting.ToList();
        foreach (var each in all)
        {
            if (each is IHeldWatcher { IsHeldByTasks: true })
                saver.Reference(each, name);
        }

        if (all.Count > 0)
        {
            saver.AtEnd(() =>
            {
                foreach (var each in all)
                {
                    if (saver.TryGetNumber(each, out var number))
                        record.Items.Add(ImageValue.Reference(number));
                }
            });
        }

        members.Put(name, TypeName, ImageValue.Of(record));
    }

    /// <summary>Who waits for the end of a task or future. A callback or another kind of wait may only be left out where not all of the loop is saved.</summary>
    internal static IEnumerable<object> Of(ImageSaver saver, EndWaiters waiters, string owner)
    {
        foreach (var waiter in waiters.All())
        {
            if (waiter is CoroutineFrame or IHeldWatcher)
                yield return waiter;
            else if (saver.IsWholeLoop && waiter is not TaskActivity)
                throw saver.Refuse("", $"the end of {owner} is waited for by {(waiter is Action ? "a callback" : $"a '{waiter.GetType().Name}'")}, which images do not have.");
        }
    }

    internal static void Load(ImageLoader loader, ImageMembers members, string name, Action<CoroutineFrame> add, Action<IHeldWatcher>? watch = null)
    {
        if (!members.TryTake(name, out var saved))
            return;
        if (saved.Content is not ImageRecord { Items: { } items, Shape.Type: TypeName })
            throw loader.Damaged($"'{name}' is no list of waiting coroutines");
        foreach (var item in items)
        {
            if (watch is not null && loader.ObjectAt<object>(item) is IHeldWatcher watcher)
                watch(watcher);
            else
                add(loader.ObjectAt<CoroutineFrame>(item));
        }
    }
}

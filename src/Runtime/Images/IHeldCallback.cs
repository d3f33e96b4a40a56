namespace Coroutines.Images;

/// <summary>What the loop calls back, and images hold: a wait that is settled, a task group that is about to hear of an end, a deadline.</summary>
internal interface IHeldCallback
{
    /// <summary>The callbacks that are under way, by name; one that is due several times, several times.</summary>
    IEnumerable<string> Due { get; }

    /// <summary>The name of a callback of its own: what was posted, or the <see cref="Action"/> of a timer. Null: it is somebody else's.</summary>
    string? NameOf(Delegate callback);

    /// <summary>After a restore: asks the loop for the callback again, behind those that were asked for before.</summary>
    void AskAgain(EventLoop loop, string name);
}

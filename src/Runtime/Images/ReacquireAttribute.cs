namespace Coroutines;

/// <summary>
/// On a restorable coroutine: a local or parameter of it is not saved, but made anew when the coroutine is restored, by calling a method. For what belongs to a process: a file, a connection.
/// </summary>
/// <param name="local">The name of the local or parameter; all of this name, where several blocks have one. No lambda may capture it.</param>
/// <param name="method">
/// The name of a method of the same type that gives a new one. It runs at once, before the coroutine goes on and after all else has been restored; it takes parameters and locals of the
/// coroutine, by their names, which are saved for it. What it throws refuses the restore, in a <see cref="CoroutineImageException"/>, and what other such methods had given by then is disposed: so each
/// gives something new, which nobody else has.
/// </param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ReacquireAttribute(string local, string method) : Attribute
{
    /// <summary>The name of the local or parameter.</summary>
    public string Local { get; } = local;

    /// <summary>The name of the method.</summary>
    public string Method { get; } = method;
}

namespace Coroutines;

/// <summary>
/// Marks an <c>async</c> method that returns <see cref="Coroutine"/> or <see cref="Coroutine{T}"/> as a coroutine whose body is
/// rewritten into a machine of its own. Asyncio's <c>async def</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CoroutineAttribute : Attribute
{
    /// <summary>
    /// Whether the body is rewritten; <see langword="false"/> leaves this method to the C# compiler, with the same meaning.
    /// The MSBuild property <c>CoroutinesRewrite</c> turns the rewriting off for a whole project.
    /// </summary>
    public bool Rewrite { get; init; } = true;

    /// <summary>
    /// Whether a suspended run of the method can be saved in a <see cref="CoroutineImage"/> and restored, here or in another process: what lives across each await is
    /// then described by its name in the source. The coroutine lambdas and local functions in the method are restorable with it.
    /// <see langword="false"/> takes out a method of a type or an assembly that is marked <see cref="RestorableAttribute"/>.
    /// </summary>
    public bool Restorable { get; init; }

    /// <summary>
    /// Whether a restorable coroutine that is saved while it waits for what no image can hold (a .NET task, a coroutine that is not restorable) runs once more from its start when it
    /// is restored, with the same parameters. Its result, once it is there, is saved with its caller like any other. For steps that may be done twice: give those that must not a key by which the other side knows
    /// them. No parameter of it may be assigned.
    /// </summary>
    public bool RunsAgain { get; init; }
}

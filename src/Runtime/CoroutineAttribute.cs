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
}

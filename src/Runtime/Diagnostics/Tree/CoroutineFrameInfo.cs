namespace Coroutines;

/// <summary>Where one coroutine of a task stands; see <see cref="CoroutineTask.Frames"/>. Asyncio's <c>FrameCallGraphEntry</c>.</summary>
/// <param name="Method">The method, as <c>Program.Fetch(int)</c>.</param>
/// <param name="File">The file, or an empty text when it is not known: in a body that was left to the compiler.</param>
/// <param name="Line">The line of the await, or 0 when it is not known, the coroutine has not begun, or it is not suspended just now.</param>
/// <param name="Locals">
/// The locals that something may still read after the await, by their names in the source; none when the body was left to the compiler. In a very
/// large body also those that nothing reads any more.
/// </param>
public sealed record CoroutineFrameInfo(string Method, string File, int Line, IReadOnlyList<CoroutineLocal> Locals)
{
    /// <summary>The place, as a stack trace has it.</summary>
    public override string ToString() => Method + (File.Length > 0 ? $" in {File}" : "") + (Line > 0 ? $":line {Line}" : "");
}

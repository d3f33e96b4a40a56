namespace Coroutines.Images;

/// <summary>
/// What a coroutine holds besides its locals: operands that were evaluated before an await, an enumerator, where to go on behind a <c>finally</c>. Their names stand in parentheses
/// and hold the source that they mean something to: <c>(kept in total = First() + await Second();)</c>, <c>(exit by return, break)</c>.
/// </summary>
internal static class KeptValues
{
    internal static bool IsName(string name) => name.StartsWith('(');
}

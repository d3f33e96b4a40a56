namespace Coroutines.Images;

/// <summary>Where a suspended frame stands: not by position but by what it awaits, so that another build can find the place again, or know that it cannot.</summary>
/// <param name="Text">The await's text; empty for a coroutine that has not started.</param>
/// <param name="Number">Which one of those with this text, in the order of the source, from 0.</param>
/// <param name="Count">How many awaits of the body have this text.</param>
/// <param name="Body">The fingerprint of the body: with another one, the place is only certain where no other await has the same text.</param>
internal sealed record ImagePoint(string Text, int Number, int Count, string Body)
{
    /// <summary>The text with the names of this build, where something was renamed.</summary>
    internal string? Renamed { get; init; }

    public override string ToString() => Text.Length == 0 ? "its start" : Count == 1 ? $"'await {BadImage.Short(Text)}'" : $"'await {BadImage.Short(Text)}', {Number + 1} of {Count}";
}

namespace Coroutines;

/// <summary>What a two-way generator says to a caller who breaks the rules.</summary>
internal static class GeneratorErrors
{
    internal static InvalidOperationException NotStarted() => new(
        "Nothing can be sent to a generator that has not reached its first yield return; call Next first.");

    internal static InvalidOperationException Running() => new(
        "The generator is already running: it was called before its last call had ended.");
}

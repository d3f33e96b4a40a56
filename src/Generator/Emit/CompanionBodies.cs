namespace Coroutines.Generator.Emit;

/// <summary>What the companions of one method do.</summary>
/// <param name="Result">The result's type; null for none.</param>
/// <param name="ResultName">The name of the parameter that takes the result.</param>
/// <param name="Start">Statements of the companion that starts.</param>
/// <param name="Create">Statements of the companion that creates.</param>
internal sealed record CompanionBodies(string? Result, string ResultName, string Start, string Create)
{
    /// <summary>What the companion that starts returns.</summary>
    public string StartType { get; init; } = CompanionEmitter.FrameType(Result) + "?";

    /// <summary>Whether they call the compiler's version.</summary>
    public bool AreForwarders { get; init; }
}

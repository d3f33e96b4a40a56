namespace Mutation.Tests;

/// <summary>A defect that the oracle must notice.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="File">Which of the generator's sources is changed.</param>
/// <param name="Original">A text that is there exactly once.</param>
/// <param name="Mutated">What stands there instead.</param>
/// <param name="Programs">The programs that are asked; one must notice.</param>
public sealed record Mutant(string Name, string File, string Original, string Mutated, params string[] Programs);

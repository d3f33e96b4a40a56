using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Execution.Tests.Harness;

/// <summary>What users set in their projects and the generator cannot choose.</summary>
public sealed record UserSettings(LanguageVersion Language, NullableContextOptions Nullable, bool CheckOverflow)
{
    public static UserSettings Unusual { get; } = new(LanguageVersion.CSharp13, NullableContextOptions.Disable, CheckOverflow: true);

    public static IReadOnlyList<UserSettings> All { get; } =
    [
        .. from language in (LanguageVersion[])[LanguageVersion.CSharp13, LanguageVersion.CSharp14]
           from nullable in (NullableContextOptions[])[NullableContextOptions.Enable, NullableContextOptions.Disable]
           from check in (bool[])[false, true]
           select new UserSettings(language, nullable, check)
    ];

    /// <summary>Whether the program compiles in such a project at all, with or without us.</summary>
    internal bool Allows(ProgramSource program) => Language >= LanguageVersion.CSharp14 || !program.NeedsCSharp14;

    internal CSharpParseOptions ParseOptions =>
        ProgramCompilation.ParseOptions.WithLanguageVersion(Language).WithDocumentationMode(DocumentationMode.Diagnose);

    internal CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        warningLevel: 9999,
        nullableContextOptions: Nullable,
        checkOverflow: CheckOverflow);
}

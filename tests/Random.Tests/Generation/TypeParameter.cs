namespace Random.Tests.Generation;

/// <summary>What a body knows of the type parameter <c>T</c> that stands around it.</summary>
/// <param name="Constraint">As C# writes it.</param>
/// <param name="Arguments">What callers take for it.</param>
/// <param name="Nested">A type made of it that meets the constraint, too: <c>new Nested(t)</c> holds <c>t</c> as <c>Value</c>.</param>
internal sealed record TypeParameter(string Constraint, string[] Arguments, string Nested)
{
    public static readonly TypeParameter Any = new("", ["int", "string", "Pt", "Box", "(int A, string B)"], "Duo<T>");
    public static readonly TypeParameter Class = new(" where T : class", ["string", "Box", "Rec"], "Cell<T>");
    public static readonly TypeParameter Struct = new(" where T : struct", ["int", "Pt", "long", "Hue"], "Duo<T>");
    public static readonly TypeParameter Unit = new(" where T : IUnit<T>", ["UnitS", "UnitC"], "Twice<T>");

    public static IReadOnlyList<TypeParameter> All { get; } = [Any, Class, Struct, Unit];

    /// <summary>What <paramref name="type"/> is where <paramref name="argument"/> stands for the type parameter.</summary>
    public static string In(string type, string argument) => type switch
    {
        "T" => argument,
        "T[]" => argument + "[]",
        _ => type.Replace("<T>", $"<{argument}>", StringComparison.Ordinal),
    };
}

namespace Lowering.Tests.Harness;

/// <summary>Compares whole texts, and shows both.</summary>
internal static class Text
{
    public static string Indented(this string lines) => "    " + lines.Replace("\n", "\n    ");

    public static void AssertEqual(string expected, string actual) =>
        Assert.True(expected.ReplaceLineEndings("\n").Trim() == actual, $"expected:\n{expected}\nactual:\n{actual}\n(end)");
}

// Attributes and modifiers of every sort on the method and its parameters.
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Programs.Methods.Attributes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Show("a", await Value("b")));
    }

    [Coroutine]
    [Description("shown"), ExcludeFromCodeCoverage]
    [return: NotNullIfNotNull(nameof(text))]
    internal static async Coroutine<string?> Show([DisallowNull] string? text, [AllowNull] string other)
    {
        await Pause("attributes");
        return text + other;
    }
}

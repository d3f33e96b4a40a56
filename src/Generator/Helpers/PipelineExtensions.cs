using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Helpers;

internal static class PipelineExtensions
{
    /// <summary>Lets values through while a switch is on.</summary>
    public static IncrementalValuesProvider<T> When<T>(this IncrementalValuesProvider<T> values, IncrementalValueProvider<bool> isOn) =>
        values.Combine(isOn).Where(static pair => pair.Right).Select(static (pair, _) => pair.Left);
}

using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Images;

/// <summary>Coroutines of which there can be no image, whatever they hold.</summary>
internal static class NeverSaved
{
    /// <returns>The reason, and the way out of it; null where there can be one.</returns>
    public static string? WhyNot(Machine machine)
    {
        if (machine.IsOutside && machine.UnnamedResult.Count == 0)
            return "its body is in an interface whose type parameters are 'in' or 'out'; move it into a class";
        if (machine.UnnamedResult.Count > 0)
            return "its result has a type without a name; use a tuple or a record";
        if (ImageNames.AllTypeParameters(machine.Context).FirstOrDefault(static parameter => parameter.AllowsRefLikeType) is { } parameter)
            return $"'{parameter.Name}' allows ref structs, which no image can hold";
        return machine.Suspensions.FirstOrDefault(suspend => suspend.Info is { Kind: AwaitKind.Callee, ResultType: { } result } && machine.Examples.AreNeededFor(result)) is { } unnamed
            ? $"the result of 'await {unnamed.Info.Text}' has a type without a name; use a tuple or a record"
            : null;
    }
}

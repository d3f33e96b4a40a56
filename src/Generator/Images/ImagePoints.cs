using System.Globalization;
using Coroutines.Generator.Emit;

namespace Coroutines.Generator.Images;

/// <summary>A machine's resume points as its frame tells them: the body's fingerprint, and for each await the state's number, which one it is of those with its text, how many those are, and the text.</summary>
internal static class ImagePoints
{
    public static string Of(Machine machine)
    {
        var same = machine.Suspensions.GroupBy(suspend => suspend.Info.Line).ToDictionary(group => group.Key, group => group.OrderBy(suspend => suspend.Info.Number).ToList());
        return Fingerprint.Of(machine.Context.Body) + string.Concat(machine.Suspensions.Select(suspend => string.Format(
            CultureInfo.InvariantCulture, "\n{0:x} {1} {2} {3}", suspend.State, same[suspend.Info.Line].IndexOf(suspend), same[suspend.Info.Line].Count, suspend.Info.Line)));
    }
}

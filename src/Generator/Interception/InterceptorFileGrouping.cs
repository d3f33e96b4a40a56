using System.Collections.Immutable;
using System.IO;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Helpers;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Interception;

/// <summary>
/// Sorts calls by source file and target. A call's location changes with any edit of its file, so one generated file for all calls would
/// be written again after every edit.
/// </summary>
internal static class InterceptorFileGrouping
{
    public static IEnumerable<InterceptorFileSpec> Group(ImmutableArray<CallSpec> calls)
    {
        // Named after the source file, without its folder: what is generated must not depend on where the sources lie.
        var ordinals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in calls.GroupBy(static call => call.FilePath))
        {
            var name = ClassName(file.Key);
            ordinals.TryGetValue(name, out var count);
            ordinals[name] = ++count;
            if (count > 1)
                name += "__" + count;

            var targets = file.GroupBy(static call => call.Interceptor, static call => call.Site)
                .Select(static target => new InterceptedTarget(target.Key, new EquatableArray<CallSite>(target)));
            yield return new InterceptorFileSpec(HintNames.ForInterceptors(name), name, new EquatableArray<InterceptedTarget>(targets));
        }
    }

    private static string ClassName(string path) => "CallsIn_" + HintNames.Sanitize(Path.GetFileNameWithoutExtension(path)).Replace('.', '_');
}

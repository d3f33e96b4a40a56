using System.Globalization;
using Coroutines.Generator.Benchmarks;

return args switch
{
    ["fallbacks", .. var places] when places.Length > 0 => Fallbacks.Report(
        places.Where(place => !place.StartsWith("--reference=", StringComparison.Ordinal)),
        [.. places.Where(place => place.StartsWith("--reference=", StringComparison.Ordinal)).Select(place => place["--reference=".Length..])]) ? 0 : 1,
    ["growth"] => Run(Growth.Report),
    ["cost"] => Cost.Report(files: 200, rounds: 3) ? 0 : 1,
    ["cost", var files, var rounds] => Cost.Report(int.Parse(files, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture)) ? 0 : 1,
    ["repeat", var files, var times] => Run(() => Cost.Repeat(int.Parse(files, CultureInfo.InvariantCulture), int.Parse(times, CultureInfo.InvariantCulture))),
    _ => Usage(),
};

static int Run(Action report)
{
    report();
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        growth                                    how a machine grows with its body
        cost [FILES ROUNDS]                       what the generator costs in a project of a thousand coroutines in two hundred files, or as many files as you say
        repeat FILES TIMES                        the generator alone, for a profiler
        fallbacks PLACE... [--reference=FOLDER]   rewritten and fallen back of the async methods in a folder of C# files, or in the embedded sources of a .dll or .pdb
        """);
    return 2;
}

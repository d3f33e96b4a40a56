using Coroutines.Generator.Benchmarks;

return args switch
{
    ["fallbacks", .. var places] when places.Length > 0 => Fallbacks.Report(
        places.Where(place => !place.StartsWith("--reference=", StringComparison.Ordinal)),
        [.. places.Where(place => place.StartsWith("--reference=", StringComparison.Ordinal)).Select(place => place["--reference=".Length..])]) ? 0 : 1,
    ["growth"] => Run(Growth.Report),
    ["cost"] => Run(Cost.Report),
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
        cost                                      what the generator costs in a large project
        fallbacks PLACE... [--reference=FOLDER]   rewritten and fallen back of the async methods in a folder of C# files, or in the embedded sources of a .dll or .pdb
        """);
    return 2;
}

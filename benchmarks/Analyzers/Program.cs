using System.Globalization;
using Coroutines.Analyzers.Benchmarks;

return args switch
{
    ["cost"] => Cost.Report(files: 1000, rounds: 5),
    ["cost", var files, var rounds] => Cost.Report(int.Parse(files, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture)),
    ["typing"] => Typing.Report(files: 1000),
    ["reports", .. var places] when places.Length > 0 => Reports.Report(
        places.Where(place => !place.StartsWith("--reference=", StringComparison.Ordinal)),
        [.. places.Where(place => place.StartsWith("--reference=", StringComparison.Ordinal)).Select(place => place["--reference=".Length..])]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        cost [FILES ROUNDS]                      what the rules cost in the build of a project of a thousand files, or as many as you say
        typing                                   what they cost after each keystroke in one file of that project
        reports PLACE... [--reference=FOLDER]    what the rules say of a folder of C# files, or of the embedded sources of a .dll or .pdb, with a coroutine beside each async method
        """);
    return 2;
}

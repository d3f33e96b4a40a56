namespace Coroutines.Diagnostics;

/// <summary>
/// An exception's stack as the chain of the user's methods: machines under the names of their methods, and each coroutine that the exception came
/// through once, in its place, whether it was thrown in it again or only passed it.
/// </summary>
/// <example>
/// <code>
/// at Program.Fetch__Run(Fetch__Frame __frame, Int32 id, String&amp; __result) in Program.cs:line 7     at Program.Fetch(Int32 id) in Program.cs:line 7
/// at Program.Main2__Run(Main2__Frame __frame) in Program.cs:line 22                               awaited in Program.FetchAll(int) in Program.cs:line 15
///                                                                                                 awaited in Program.Main2() in Program.cs:line 22
/// </code>
/// </example>
internal static class StackText
{
    private const int Head = 40;
    private const int Tail = 10;
    private const string Machine = "__Run";

    /// <summary>A coroutine that an exception came to.</summary>
    /// <param name="Method">The method, or an empty text where <paramref name="Text"/> stands for several.</param>
    /// <param name="Place">What ends its line where the line of the await is known.</param>
    /// <param name="Text">Its line.</param>
    internal readonly record struct Hop(string Method, string Place, string Text);

    /// <param name="stack">As .NET has it: where the exception was thrown, first and again.</param>
    /// <param name="hops">The coroutines that it came to, as <see cref="ExceptionRecord"/> has them.</param>
    internal static List<string> Merge(string? stack, IReadOnlyList<Hop> hops)
    {
        var throws = Throws(stack);
        var again = ThrownAgain(throws, hops);

        var outside = throws.FindIndex(static line => line.Contains(" Coroutines.EventLoop", StringComparison.Ordinal)) is var left and >= 0 ? left : throws.Count;

        var lines = new List<string>();
        var next = 0;
        for (var i = 0; i < hops.Count; i++)
        {
            var end = again.FindIndex(i, static line => line >= 0) is var later and >= 0 ? again[later] : outside;
            lines.AddRange(throws[next..Math.Max(next, end)]);
            lines.Add(again[i] >= 0 && hops[i].Place.Length == 0 && PlaceIn(throws[again[i]]) is { Length: > 0 } place ? $"   awaited in {hops[i].Method}{place}" : hops[i].Text);
            next = Math.Max(next, again[i] >= 0 ? end + 1 : end);
        }

        lines.AddRange(throws[next..]);
        return lines;
    }

    private static List<string> Throws(string? stack)
    {
        // What .NET says between two throws says nothing here.
        var lines = (stack ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => !line.StartsWith("---", StringComparison.Ordinal))
            .ToList();
        var skipped = lines.Count - Head - Tail;
        if (skipped > 1)
        {
            lines.RemoveRange(Head, skipped);
            lines.Insert(Head, $"   ... {skipped} more lines ...");
        }

        return lines.ConvertAll(Readable);
    }

    /// <summary>For each coroutine the line of the stack in which it was thrown again, at its await; -1 where it only passed.</summary>
    private static List<int> ThrownAgain(List<string> throws, IReadOnlyList<Hop> hops)
    {
        var next = 0;
        return
        [
            .. hops.Select(hop =>
            {
                if (throws.FindIndex(next, line => IsOf(line, hop)) is not (var found and >= 0))
                    return -1;
                next = found + 1;
                return found;
            }),
        ];
    }

    // The compiler's own machine does not know the coroutine's line.
    // Without symbols no line does.
    private static bool IsOf(string line, Hop hop) => hop.Place.Length > 0 && PlaceIn(line).Length > 0 ? line.EndsWith(hop.Place, StringComparison.Ordinal) : IsIn(line, hop);

    private static bool IsIn(string line, Hop hop) =>
        hop.Method.Length > 0 && NameIn(line) is var name && NameIn(hop.Method) is var method
        && (name.EndsWith("." + method, StringComparison.Ordinal) || name.EndsWith(" " + method, StringComparison.Ordinal));

    /// <summary>The file and the line behind a method's parameters.</summary>
    private static string PlaceIn(string line) => line.IndexOf(") in ", StringComparison.Ordinal) is var end and >= 0 ? line[(end + 1)..] : "";

    /// <summary>What stands before the type parameters and the parameters.</summary>
    private static string NameIn(string text) => text.AsSpan().IndexOfAny("[<(") is var end and >= 0 ? text[..end] : text;

    private static string Readable(string line)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : line.IndexOf(')', open);
        return close < 0 ? line : ReadableFunction(line, open) ?? ReadableMachine(line, open, close) ?? line;
    }

    // The compiler's <Fetch>g__Add|3_0 is the function Add.
    private static string? ReadableFunction(string line, int open)
    {
        var start = line.IndexOf(".<", StringComparison.Ordinal) + 1;
        var middle = line.IndexOf(">g__", StringComparison.Ordinal);
        var end = line.IndexOf('|', StringComparison.Ordinal);
        return start > 0 && start < middle && middle < end && end < open ? $"{line[..start]}{line[(start + 1)..middle]}.{line[(middle + 4)..end]}{line[open..]}" : null;
    }

    // Fetch__2__Run is an overload's machine, Fetch__Add__Run that of a function in it.
    private static string? ReadableMachine(string line, int open, int close)
    {
        var run = line.IndexOf(Machine, StringComparison.Ordinal);
        if (run < 0 || run > open || line[run + Machine.Length] is not ('(' or '['))
            return null;
        var parameters = line[(open + 1)..close].Split(", ");
        if (!parameters[0].EndsWith(" __frame", StringComparison.Ordinal))
            return null;

        var start = line.LastIndexOf('.', run) + 1;
        var names = line[start..run].Split("__").Where(static name => name.Length > 0 && !char.IsAsciiDigit(name[0]));
        var own = parameters.Where(static parameter => !parameter[(parameter.LastIndexOf(' ') + 1)..].StartsWith("__", StringComparison.Ordinal));
        return $"{line[..start]}{string.Join('.', names)}{line[(run + Machine.Length)..open]}({string.Join(", ", own)}{line[close..]}";
    }
}

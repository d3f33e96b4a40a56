using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Tests.Harness;

/// <summary>A source with the places where diagnostics are expected: <c>[|here|]</c> of the tested rule, <c>{|CORO002:here|}</c> of any.</summary>
internal sealed record Markup(string Text, ImmutableArray<(string? Id, TextSpan Span)> Spans)
{
    public static Markup Parse(string source)
    {
        var text = new StringBuilder(source.Length);
        var open = new Stack<(string? Id, int Start)>();
        var spans = ImmutableArray.CreateBuilder<(string? Id, TextSpan Span)>();
        for (var i = 0; i < source.Length; i++)
        {
            if (Starts(source, i, "[|"))
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (Starts(source, i, "{|"))
            {
                var colon = source.IndexOf(':', i);
                open.Push((source[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (Starts(source, i, "|]") || Starts(source, i, "|}"))
            {
                var (id, start) = open.Pop();
                spans.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(source[i]);
            }
        }

        Assert.Empty(open);
        return new Markup(text.ToString(), spans.ToImmutable());
    }

    private static bool Starts(string source, int at, string mark) => string.CompareOrdinal(source, at, mark, 0, mark.Length) == 0;
}

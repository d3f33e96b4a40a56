using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>What stays the same while the code of a body does, whatever happens to its comments and its layout.</summary>
internal static class Fingerprint
{
    /// <summary>FNV-1a over the tokens, in hexadecimal.</summary>
    public static string Of(SyntaxNode body) => Of(body.DescendantTokens());

    public static string Of(IEnumerable<SyntaxToken> tokens)
    {
        var hash = 14695981039346656037UL;
        foreach (var token in tokens)
        {
            foreach (var character in token.Text)
                Add(character);
            Add(' ');
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);

        void Add(char character) => hash = unchecked((hash ^ character) * 1099511628211UL);
    }
}

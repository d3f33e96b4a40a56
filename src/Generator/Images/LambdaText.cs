using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>The text of a lambda that stays the same whatever happens to its comments and its layout; short enough to be a name.</summary>
internal static class LambdaText
{
    private const int Longest = 80;
    private const int Shown = 60;

    public static string Of(AnonymousFunctionExpressionSyntax lambda)
    {
        var text = new StringBuilder();
        var last = "";
        foreach (var token in lambda.DescendantTokens())
        {
            if (text.Length > 0 && last is not ("." or "(" or "[" or "!" or "?.") && token.Text is not ("." or "(" or ")" or "[" or "]" or "," or ";" or "?." or "++" or "--"))
                text.Append(' ');
            text.Append(last = token.Text);
        }

        return text.Length <= Longest ? text.ToString() : $"{text.ToString(0, Shown)}... {Fingerprint.Of(lambda)}";
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>The text of a part of the source that stays the same whatever happens to its comments and its layout; short enough to be a name.</summary>
internal static class ShortText
{
    private const int Longest = 80;
    private const int Shown = 60;

    public static string Of(AnonymousFunctionExpressionSyntax lambda) => Of(lambda.DescendantTokens());

    /// <summary>
    /// The statement around an expression, without the statements that it governs: <c>foreach (var line in lines)</c>. What was evaluated of an expression only means something
    /// to another build if the statement is the same there.
    /// </summary>
    public static string OfStatementAround(SyntaxNode node)
    {
        var whole = node.AncestorsAndSelf().FirstOrDefault(static each => each is StatementSyntax or ArrowExpressionClauseSyntax || (each.Parent is AnonymousFunctionExpressionSyntax function && function.Body == each)) ?? node;
        return Of(whole.DescendantTokens(each => each == whole || each is not StatementSyntax || each.Ancestors().TakeWhile(outer => outer != whole).Any(AwaitMap.IsFunction)));
    }

    private static string Of(IEnumerable<SyntaxToken> tokens)
    {
        var text = new StringBuilder();
        var all = tokens.ToList();
        var last = "";
        foreach (var token in all)
        {
            if (text.Length > 0 && last is not ("." or "(" or "[" or "!" or "?.") && token.Text is not ("." or "(" or ")" or "[" or "]" or "," or ";" or "?." or "++" or "--"))
                text.Append(' ');
            text.Append(last = token.Text);
        }

        return text.Length <= Longest ? Regex.Replace(text.ToString(), @"\s+", " ") : $"{Regex.Replace(text.ToString(0, Shown), @"\s+", " ")}... {Fingerprint.Of(all)}";
    }
}

using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// A pattern can only declare variables, never assign them. Where its variables are hoisted it declares others, and what follows it assigns:
/// <c>case Circle c:</c> becomes <c>case Circle __matched_c when Assign(out c, __matched_c):</c>.
/// </summary>
internal static class HoistedPattern
{
    public static bool HasDesignations(SyntaxNode pattern, MethodContext context) => Designations(pattern, context).Any();

    /// <summary>Takes the <c>not</c>s and parentheses off a pattern's front: where an odd number of them stood, its variables are there when it does not match.</summary>
    public static PatternSyntax Strip(PatternSyntax pattern, out bool isNegated)
    {
        isNegated = false;
        while (true)
        {
            switch (pattern)
            {
                case UnaryPatternSyntax not:
                    isNegated = !isNegated;
                    pattern = not.Pattern;
                    break;
                case ParenthesizedPatternSyntax { Pattern: var inner }:
                    pattern = inner;
                    break;
                default:
                    return pattern;
            }
        }
    }

    public static Snippet Copy(SyntaxNode pattern, MethodContext context, JumpTargets targets, out Snippet assignments)
    {
        var assigned = new List<object>();
        var names = new Dictionary<string, string>();
        foreach (var (designation, local) in Designations(pattern, context))
        {
            var matched = context.Names.Unique($"__matched_{designation.Identifier.ValueText}");
            names.Add(designation.Identifier.Text, matched);
            if (assigned.Count > 0)
                assigned.Add(" && ");
            assigned.Add($"{Emit.GeneratedNames.Services}Pattern.Assign(out ");
            assigned.Add(Snippet.Declare(local));
            assigned.Add($", {matched})");
        }

        assignments = Snippet.Join([.. assigned]);
        return SnippetCopier.Copy(pattern, context, targets, names);
    }

    private static IEnumerable<(SingleVariableDesignationSyntax Designation, Local Local)> Designations(SyntaxNode pattern, MethodContext context)
    {
        foreach (var designation in pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>())
        {
            if (context.Hoisted(context.Model.GetDeclaredSymbol(designation, context.Token)) is { } local)
                yield return (designation, local);
        }
    }
}

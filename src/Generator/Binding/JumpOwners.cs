using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Finds the statement that a jump belongs to.</summary>
internal static class JumpOwners
{
    public static SyntaxNode? OfBreak(SyntaxNode jump) => Nearest(jump, node => IsLoop(node) || node is SwitchStatementSyntax);

    public static SyntaxNode? OfContinue(SyntaxNode jump) => Nearest(jump, IsLoop);

    /// <summary>The section that a <c>goto case</c> or <c>goto default</c> leads to.</summary>
    public static SwitchSectionSyntax? SectionOf(GotoStatementSyntax jump, SemanticModel model)
    {
        if (Nearest(jump, node => node is SwitchStatementSyntax) is not SwitchStatementSyntax owner)
            return null;
        var wanted = jump.Expression is { } value ? model.GetConstantValue(value).Value : null;
        return owner.Sections.FirstOrDefault(section => section.Labels.Any(label => label switch
        {
            DefaultSwitchLabelSyntax => jump.IsKind(SyntaxKind.GotoDefaultStatement),
            CaseSwitchLabelSyntax constant when jump.IsKind(SyntaxKind.GotoCaseStatement) => IsSame(model.GetConstantValue(constant.Value).Value, wanted),
            CasePatternSwitchLabelSyntax { WhenClause: null, Pattern: ConstantPatternSyntax pattern } when jump.IsKind(SyntaxKind.GotoCaseStatement) =>
                IsSame(model.GetConstantValue(pattern.Expression).Value, wanted),
            _ => false,
        }));
    }

    private static SyntaxNode? Nearest(SyntaxNode jump, Func<SyntaxNode, bool> isOwner)
    {
        for (var node = jump.Parent; node is not null && !AwaitMap.IsFunction(node); node = node.Parent)
        {
            if (isOwner(node))
                return node;
        }

        return null;
    }

    /// <summary>A case's constant has the switch's type, a goto's may still have its own: <c>goto case 1</c> in a switch over <c>long</c>.</summary>
    private static bool IsSame(object? left, object? right) =>
        Equals(left, right) || (left is IConvertible a and not string && right is IConvertible b and not string && left is not bool && right is not bool
            && Convert.ToDecimal(left is char c ? (int)c : left) == Convert.ToDecimal(right is char d ? (int)d : right) && a.GetTypeCode() != TypeCode.Empty && b.GetTypeCode() != TypeCode.Empty);

    private static bool IsLoop(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;
}

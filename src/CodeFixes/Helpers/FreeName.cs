using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Helpers;

internal static class FreeName
{
    /// <summary>This name for a new local, or the name with a number where the member around has it already.</summary>
    public static string For(string wanted, SyntaxNode place)
    {
        SyntaxNode member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) ?? place.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(member.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
        var name = wanted;
        for (var number = 2; taken.Contains(name); number++)
            name = $"{wanted}{number}";
        return name;
    }
}

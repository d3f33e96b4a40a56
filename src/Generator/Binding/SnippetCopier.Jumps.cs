using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class SnippetCopier
{
    /// <summary>A jump whose target lies outside the copied node leads to a label of the machine; one inside stays what it is.</summary>
    private bool CopyJump(StatementSyntax statement)
    {
        Jump? jump = statement switch
        {
            ReturnStatementSyntax { Expression: { } value } => new ReturnJump(Copy(value, _context, _targets)),
            ReturnStatementSyntax => new ReturnJump(null),
            YieldStatementSyntax => new ReturnJump(Snippet.Text("false")),
            BreakStatementSyntax => Outward(JumpOwners.OfBreak(statement), _targets.Breaks),
            ContinueStatementSyntax => Outward(JumpOwners.OfContinue(statement), _targets.Continues),
            GotoStatementSyntax { RawKind: (int)SyntaxKind.GotoStatement, Expression: { } name } => ToLabel(name),
            GotoStatementSyntax @goto => JumpOwners.SectionOf(@goto, _context.Model) is { } section && _targets.Sections.TryGetValue(section, out var label)
                ? new GotoJump(label)
                : null,
            ThrowStatementSyntax { Expression: null } => statement.FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause
                && _targets.Rethrown.TryGetValue(clause, out var exception)
                    ? new RethrowJump(exception)
                    : null,
            _ => null,
        };
        if (jump is null)
            return false;
        Replace(statement, new JumpPart(jump));
        return true;
    }

    private static GotoJump? Outward(SyntaxNode? owner, Dictionary<SyntaxNode, Label> targets) =>
        owner is not null && targets.TryGetValue(owner, out var label) ? new GotoJump(label) : null;

    private GotoJump? ToLabel(ExpressionSyntax name)
    {
        if (SymbolOf(name) is not ILabelSymbol label)
            return null;
        var declared = label.DeclaringSyntaxReferences[0].Span;
        return _root.Span.Contains(declared) ? null : new GotoJump(_context.LabelOf(label));
    }
}

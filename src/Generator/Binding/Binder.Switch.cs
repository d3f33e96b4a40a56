using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    private Block BindSwitch(SwitchStatementSyntax statement)
    {
        HoistDesignations(statement.Expression);
        var value = BindExpression(statement.Expression);
        var end = _targets.Breaks[statement] = _context.NewLabel("after_switch", "break");
        foreach (var section in statement.Sections)
            _targets.Sections[section] = _context.NewLabel(section.Labels.Any(label => label is DefaultSwitchLabelSyntax) ? "default_body" : "case_body", $"goto {string.Join(" ", section.Labels)}");

        var scope = Enter();
        var statements = ImmutableArray.CreateBuilder<Stmt>();
        if (statement.Sections.Any(section => section.Labels.Any(label => label is CasePatternSwitchLabelSyntax { WhenClause: { } when } && _context.Awaits.Holds(when))))
            AddTests(statement, value, statements);
        else
            statements.Add(new SwitchJump(value, [.. statement.Sections.SelectMany(section => section.Labels.Select(label => BindCase(label, _targets.Sections[section])))]) { Span = _context.SpanOf(statement.Expression) });
        statements.Add(new JumpTo(new GotoJump(end)));

        // All sections are one scope, so one may use a function that another declares.
        var sections = statement.Sections.Select(section => section.Statements.SelectMany(Unlabelled).ToList()).ToList();
        foreach (var section in sections)
            DeclareFunctions(section);
        for (var index = 0; index < sections.Count; index++)
        {
            statements.Add(new Mark(_targets.Sections[statement.Sections[index]]));
            statements.AddRange(BindList(sections[index]));
        }

        statements.Add(new Mark(end));
        _scopes.Pop();
        return new Block(scope, statements.ToImmutable());
    }

    /// <summary>Guards that await cannot stand in a switch: its labels are tried one after the other.</summary>
    private void AddTests(SwitchStatementSyntax statement, Expr value, ImmutableArray<Stmt>.Builder statements)
    {
        var type = ValueType(statement.Expression) ?? throw _context.Unsupported(UnsupportedConstructs.UnspeakableType, statement.Expression);
        var switched = _context.Temporary("switched", type, statement.Expression);
        statements.Add(new Assign(switched, value) { Span = _context.SpanOf(statement.Expression) });
        Label? otherwise = null;
        foreach (var section in statement.Sections)
        {
            foreach (var label in section.Labels)
            {
                var target = _targets.Sections[section];
                switch (label)
                {
                    case DefaultSwitchLabelSyntax:
                        otherwise = target;
                        break;
                    case CaseSwitchLabelSyntax { Value: var constant }:
                        statements.Add(BindTest(switched, Copy(constant), Snippet.Empty, null, target));
                        break;
                    case CasePatternSwitchLabelSyntax { Pattern: var pattern, WhenClause: var when }:
                        HoistDesignations(pattern);
                        HoistDesignations(when);
                        var text = HoistedPattern.Copy(pattern, _context, _targets, out var assignments);
                        statements.Add(BindTest(switched, text, assignments, when?.Condition, target));
                        break;
                    default:
                        throw Unknown(label);
                }
            }
        }

        if (otherwise is not null)
            statements.Add(new JumpTo(new GotoJump(otherwise)));
    }

    private If BindTest(Local switched, Snippet pattern, Snippet assignments, ExpressionSyntax? guard, Label target)
    {
        var matches = Snippet.Join(switched, " is ", pattern, assignments.Parts.IsEmpty ? "" : " && ", assignments);
        Stmt go = new JumpTo(new GotoJump(target));
        if (guard is not null)
            go = new If(BindCondition(guard), go, null) { Span = _context.SpanOf(guard) };
        return new If(new Code(matches), go, null);
    }

    private SwitchCase BindCase(SwitchLabelSyntax label, Label target)
    {
        switch (label)
        {
            case DefaultSwitchLabelSyntax:
                return new SwitchCase(Snippet.Empty, null, target);
            case CaseSwitchLabelSyntax { Value: var value }:
                return new SwitchCase(Copy(value), null, target);
            case CasePatternSwitchLabelSyntax { Pattern: var pattern, WhenClause: var when }:
                HoistDesignations(pattern);
                HoistDesignations(when);
                return BindGuarded(pattern, when?.Condition, target);
            default:
                throw Unknown(label);
        }
    }

    private SwitchCase BindGuarded(PatternSyntax pattern, ExpressionSyntax? condition, Label target)
    {
        var text = HoistedPattern.Copy(pattern, _context, _targets, out var assignments);
        var guard = condition is null ? Snippet.Empty : Snippet.Join("(", AsCondition(Copy(condition), condition), ")");
        if (!assignments.Parts.IsEmpty)
            guard = guard.Parts.IsEmpty ? assignments : Snippet.Join(assignments, " && ", guard);
        return new SwitchCase(text, guard.Parts.IsEmpty ? null : guard, target);
    }
}

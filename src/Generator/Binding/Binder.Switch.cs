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
        var end = _targets.Breaks[statement] = _context.NewLabel("after_switch");
        foreach (var section in statement.Sections)
            _targets.Sections[section] = _context.NewLabel(section.Labels.Any(label => label is DefaultSwitchLabelSyntax) ? "default_body" : "case_body");

        var scope = Enter();
        var cases = ImmutableArray.CreateBuilder<SwitchCase>();
        foreach (var section in statement.Sections)
        {
            foreach (var label in section.Labels)
                cases.Add(BindCase(label, _targets.Sections[section]));
        }

        var statements = ImmutableArray.CreateBuilder<Stmt>();
        statements.Add(new SwitchJump(value, cases.ToImmutable()) { Span = _context.SpanOf(statement.Expression) });
        statements.Add(new JumpTo(new GotoJump(end)));
        foreach (var section in statement.Sections)
        {
            statements.Add(new Mark(_targets.Sections[section]));
            statements.AddRange(BindStatements(section.Statements));
        }

        statements.Add(new Mark(end));
        _scopes.Pop();
        return new Block(scope, statements.ToImmutable());
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
        if (_context.Awaits.Holds(condition))
            throw _context.Unsupported(UnsupportedConstructs.AwaitInGuard, condition!);
        var text = HoistedPattern.Copy(pattern, _context, _targets, out var assignments);
        var guard = condition is null ? Snippet.Empty : Snippet.Join("(", Copy(condition), ")");
        if (!assignments.Parts.IsEmpty)
            guard = guard.Parts.IsEmpty ? assignments : Snippet.Join(assignments, " && ", guard);
        return new SwitchCase(text, guard.Parts.IsEmpty ? null : guard, target);
    }

    /// <summary>A switch expression with awaits in its arms: a multiway jump, each arm assigning the one result.</summary>
    private Sequence BindSwitchExpression(SwitchExpressionSyntax expression)
    {
        var type = Model.GetTypeInfo(expression, _context.Token) is var info && info.Type is null or { SpecialType: Microsoft.CodeAnalysis.SpecialType.System_Void }
            ? info.ConvertedType!
            : info.ConvertedType ?? info.Type!;
        var governing = _context.Temporary("switched", Model.GetTypeInfo(expression.GoverningExpression, _context.Token).Type!, expression.GoverningExpression);
        var result = _context.Temporary("chosen", type, expression);
        var end = _context.NewLabel("after_switch");
        var scope = Enter();
        var cases = ImmutableArray.CreateBuilder<SwitchCase>();
        var arms = ImmutableArray.CreateBuilder<Stmt>();
        foreach (var arm in expression.Arms)
        {
            HoistDesignations(arm.Pattern);
            HoistDesignations(arm.WhenClause);
            HoistDesignations(arm.Expression);
            var label = _context.NewLabel("arm_body");
            var bound = BindGuarded(arm.Pattern, arm.WhenClause?.Condition, label);
            cases.Add(arm.Pattern is DiscardPatternSyntax && bound.Guard is null ? bound with { Pattern = Snippet.Empty } : arm.Pattern is DiscardPatternSyntax ? bound with { Pattern = Snippet.Text("var _") } : bound);
            arms.Add(new Mark(label));
            var span = _context.SpanOf(arm.Expression);
            arms.Add(arm.Expression is ThrowExpressionSyntax thrown
                ? new Throw(BindExpression(thrown.Expression)) { Span = span }
                : new Assign(result, BindExpression(arm.Expression)) { Span = span });
            arms.Add(new JumpTo(new GotoJump(end)));
        }

        _scopes.Pop();
        ImmutableArray<Stmt> steps =
        [
            new Assign(governing, BindExpression(expression.GoverningExpression)) { Span = _context.SpanOf(expression.GoverningExpression) },
            new Block(scope,
            [
                new SwitchJump(new Code(Snippet.Of(governing)), cases.ToImmutable()),
                new Throw(new Code(Snippet.Join("new global::System.Runtime.CompilerServices.SwitchExpressionException(", governing, ")"))),
                .. arms,
                new Mark(end),
            ]),
        ];
        return new Sequence(steps, new Code(Snippet.Of(result)) { Type = result.Type, Stability = Stability.Stable })
        {
            Type = result.Type,
            TypeHoldsReferences = result.HoldsReferences,
        };
    }
}

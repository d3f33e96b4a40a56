using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    private const string Unmatched = "global::System.Runtime.CompilerServices.SwitchExpressionException";

    private SwitchCase BindArm(SwitchExpressionArmSyntax arm, Label label)
    {
        var bound = BindGuarded(arm.Pattern, arm.WhenClause?.Condition, label);
        return arm.Pattern is not DiscardPatternSyntax ? bound
            : bound with { Pattern = bound.Guard is null ? Snippet.Empty : Snippet.Text("var _") };
    }

    private If BindArmTest(SwitchExpressionArmSyntax arm, Local governing, Label label)
    {
        if (arm.Pattern is DiscardPatternSyntax)
            return BindTest(governing, Snippet.Text("var _"), Snippet.Empty, arm.WhenClause?.Condition, label);
        var text = HoistedPattern.Copy(arm.Pattern, _context, _targets, out var assignments);
        return BindTest(governing, text, assignments, arm.WhenClause?.Condition, label);
    }

    /// <summary>A switch expression with awaits in its arms: a multiway jump, each arm assigning the one result.</summary>
    private Expr BindSwitchExpression(SwitchExpressionSyntax expression)
    {
        var type = BranchType(expression);
        var governingType = Model.GetTypeInfo(expression.GoverningExpression, _context.Token).Type!;
        var governing = _context.Temporary("switched", governingType, expression.GoverningExpression);
        var result = _context.Temporary("chosen", type, expression);
        var end = _context.NewLabel("after_switch");
        var scope = Enter();
        var awaitsInGuards = expression.Arms.Any(arm => _context.Awaits.Holds(arm.WhenClause));
        var cases = ImmutableArray.CreateBuilder<SwitchCase>();
        var tests = ImmutableArray.CreateBuilder<Stmt>();
        var arms = ImmutableArray.CreateBuilder<Stmt>();
        foreach (var arm in expression.Arms)
        {
            HoistDesignations(arm.Pattern);
            HoistDesignations(arm.WhenClause);
            HoistDesignations(arm.Expression);
            var label = _context.NewLabel("arm_body");
            if (awaitsInGuards)
                tests.Add(BindArmTest(arm, governing, label));
            else
                cases.Add(BindArm(arm, label));
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
                .. awaitsInGuards ? tests.ToImmutable() : [new SwitchJump(new Code(Snippet.Of(governing)), cases.ToImmutable()) { IsOfExpression = GoverningTypes.MayBeConverted(governingType) }],
                new Throw(new Code(GoverningTypes.MayBeBoxed(governingType) ? Snippet.Join($"new {Unmatched}((object)", governing, ")") : Snippet.Text($"new {Unmatched}()"))),
                .. arms,
                new Mark(end),
            ]),
        ];
        var chosen = new Sequence(steps, new Code(Snippet.Of(result)) { Type = result.Type, Stability = Stability.Stable })
        {
            Type = result.Type,
            TypeHoldsReferences = result.HoldsReferences,
        };
        return Converted(chosen, type, expression);
    }
}

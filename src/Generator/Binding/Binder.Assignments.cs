using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    private Expr BindAssignment(AssignmentExpressionSyntax node)
    {
        if (node.Right is RefExpressionSyntax { Expression: var place })
            return Finish([.. BindTarget(node.Left), Snippet.Text(" = ref "), .. BindTarget(place)], node);
        return node.Kind() switch
        {
            SyntaxKind.SimpleAssignmentExpression when node.Left is TupleExpressionSyntax or DeclarationExpressionSyntax => BindDeconstruction(node),
            SyntaxKind.SimpleAssignmentExpression => Finish([.. BindTarget(node.Left), Snippet.Text(" = "), BindOperand(node.Right)], node),
            SyntaxKind.CoalesceAssignmentExpression => BindCoalesceAssignment(node),
            _ => BindCompound(node),
        };
    }

    /// <summary><c>(a[Next()], b) = (await F(), c)</c>: the targets' parts come first, then the values, the assignments last.</summary>
    private Template BindDeconstruction(AssignmentExpressionSyntax node)
    {
        var pieces = new List<object>();
        AddTargets(node.Left, pieces);
        return Finish([.. pieces, Snippet.Text(" = "), BindOperand(node.Right)], node);
    }

    private void AddTargets(ExpressionSyntax target, List<object> pieces)
    {
        if (target is not TupleExpressionSyntax tuple)
        {
            pieces.AddRange(target is DeclarationExpressionSyntax || Model.GetSymbolInfo(target, _context.Token).Symbol is IDiscardSymbol ? [Copy(target)]
                : target is ElementAccessExpressionSyntax && Places.IsVariable(target, Model, _context.Token) ? [BindPlace(target)]
                : BindTarget(target));
            return;
        }

        for (var index = 0; index < tuple.Arguments.Count; index++)
        {
            pieces.Add(Snippet.Text(index == 0 ? "(" : ", "));
            AddTargets(tuple.Arguments[index].Expression, pieces);
        }

        pieces.Add(Snippet.Text(")"));
    }

    /// <summary><c>x += await f()</c> reads <c>x</c> before it awaits: <c>old = x; x = (T)(old + await f())</c>.</summary>
    private Expr BindCompound(AssignmentExpressionSyntax node)
    {
        var operation = Model.GetOperation(node, _context.Token) as ICompoundAssignmentOperation;
        if (operation is { OperatorMethod.IsStatic: false })
            return BindInstanceOperator(node);
        if (MayBeDynamicEvent(node) is { } member)
            return BindDynamicMember(node, member);
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        var target = KeepTarget(node.Left, steps);
        if (Model.GetSymbolInfo(node.Left, _context.Token).Symbol is IEventSymbol)
            return new Sequence(steps.ToImmutable(), Finish([target, Snippet.Text($" {node.OperatorToken.Text} "), BindOperand(node.Right)], node, null));

        var type = Model.GetTypeInfo(node.Left, _context.Token).Type!;
        var old = MakesText(node) ? _context.Temporary("old", "string", holdsReferences: true) : _context.Temporary("old", OperandType(operation, type), node.Left);
        steps.Add(new Assign(old, MakesText(node) ? TextOf(target, node.Left) : new Code(target)));
        var op = node.OperatorToken.Text.Substring(0, node.OperatorToken.Text.Length - 1);
        var name = TypeNames.Of(type, node);
        var cast = type.TypeKind is TypeKind.Dynamic ? "" : $"({name})";
        return new Sequence(
            steps.ToImmutable(),
            Finish([Snippet.Join(target, $" = {cast}(", old, $" {op} ("), BindOperand(node.Right), Snippet.Text("))")], node, type))
        {
            Type = name,
            TypeHoldsReferences = TypeNames.HoldsReferences(type),
        };
    }

    /// <summary>What the old value is converted to, for the operator, before the other operand is evaluated. One of the language's own has no method that would tell.</summary>
    private ITypeSymbol OperandType(ICompoundAssignmentOperation? operation, ITypeSymbol type)
    {
        if (operation is not { InConversion: { IsUserDefined: true, MethodSymbol.ReturnType: var converted } })
            return type;
        var operand = operation.OperatorMethod is { Parameters: [{ Type: var parameter }, _] } ? parameter : converted;
        return operation.IsLifted && operand is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
            ? Model.Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(operand)
            : operand;
    }

    /// <summary>
    /// An operator that works on the variable itself (C# 14). Of a class it is called on the object that was there before the await, and nothing is assigned;
    /// a struct is changed in its place, but where somebody wants the result: that is a copy from before the await, assigned afterwards.
    /// </summary>
    private Expr BindInstanceOperator(AssignmentExpressionSyntax node)
    {
        var type = Model.GetTypeInfo(node.Left, _context.Token).Type!;
        Snippet op = Snippet.Text($" {node.OperatorToken.Text} (");
        if (!type.IsReferenceType && !IsUsed(node))
            return Finish([type.IsValueType ? BindPlace(node.Left) : BindReceiver(node.Left), op, BindOperand(node.Right), Snippet.Text(")")], node, null);

        var steps = ImmutableArray.CreateBuilder<Stmt>();
        var target = KeepTarget(node.Left, steps);
        var changed = _context.Temporary("changed", type, node.Left);
        steps.Add(new Assign(changed, new Code(target)));
        steps.Add(new Evaluate(Finish([Snippet.Of(changed, Access.ReadWrite), op, BindOperand(node.Right), Snippet.Text(")")], node, null)) { Span = _context.SpanOf(node) });
        if (!type.IsReferenceType)
        {
            Stmt assignment = new Evaluate(new Code(Snippet.Join(target, " = ", changed)));
            steps.Add(type.IsValueType ? assignment : new If(new Code(Snippet.Text($"default({changed.Type}) is not null")), assignment, null));
        }

        return Result(steps.ToImmutable(), changed);
    }

    private bool IsUsed(ExpressionSyntax node)
    {
        SyntaxNode at = node;
        while (at.Parent is ParenthesizedExpressionSyntax or CheckedExpressionSyntax)
            at = at.Parent;
        return at.Parent is not (ExpressionStatementSyntax or ForStatementSyntax) && !(at == _context.Body && _context.Result is null);
    }

    private Sequence BindCoalesceAssignment(AssignmentExpressionSyntax node)
    {
        var type = Model.GetTypeInfo(node.Left, _context.Token).Type!;
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        var target = KeepTarget(node.Left, steps);

        // On a nullable the whole has the underlying type, so what is read and what comes out differ.
        var old = _context.Temporary("old", type, node);
        var value = _context.Temporary("value", Model.GetTypeInfo(node, _context.Token).Type ?? type, node);
        var present = value.Type == old.Type ? Snippet.Of(old) : Snippet.Join(old, ".GetValueOrDefault()");
        steps.Add(new Assign(old, new Code(target)));
        steps.Add(new If(
            new Code(Snippet.Join(old, " is null")),
            Block.Of(
                new Assign(value, BindExpression(node.Right)),
                new Evaluate(new Code(Snippet.Join(target, " = ", value)))),
            new Assign(value, new Code(present))));
        return new Sequence(steps.ToImmutable(), new Code(Snippet.Of(value)) { Type = value.Type, Stability = Stability.Stable })
        {
            Type = value.Type,
            TypeHoldsReferences = value.HoldsReferences,
        };
    }
}

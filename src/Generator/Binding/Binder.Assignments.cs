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
        if (node.Right is RefExpressionSyntax)
            throw _context.Unsupported(UnsupportedConstructs.RefOperand, node);
        return node.Kind() switch
        {
            SyntaxKind.SimpleAssignmentExpression when node.Left is TupleExpressionSyntax or DeclarationExpressionSyntax => BindDeconstruction(node),
            SyntaxKind.SimpleAssignmentExpression => Finish([.. BindTarget(node.Left), Snippet.Text(" = "), BindOperand(node.Right)], node),
            SyntaxKind.CoalesceAssignmentExpression => BindCoalesceAssignment(node),
            _ => BindCompound(node),
        };
    }

    /// <summary>The place that is assigned to; what it is made of is evaluated before the value.</summary>
    private ImmutableArray<object> BindTarget(ExpressionSyntax target)
    {
        switch (Unwrap(target))
        {
            case IdentifierNameSyntax name:
                return [Copy(name)];
            case MemberBindingExpressionSyntax binding when _context.ReceiverOf(binding) is { } receiver:
                return [Snippet.Join(receiver, binding.OperatorToken.Text, Copy(binding.Name))];
            case ElementBindingExpressionSyntax binding when _context.ReceiverOf(binding) is { } receiver:
                var indexed = new List<object> { receiver };
                AddArguments(binding.ArgumentList, indexed);
                return [.. indexed];
            case MemberAccessExpressionSyntax access:
                return [.. BindReceiver(access.Expression), Snippet.Join(access.OperatorToken.Text, Copy(access.Name))];
            // What lies that far from the end is found before the value is awaited, and the length may change until then.
            case ElementAccessExpressionSyntax access when Model.GetOperation(access, _context.Token) is IImplicitIndexerReferenceOperation:
                throw _context.Unsupported(UnsupportedConstructs.IndexFromEnd, access);
            case ElementAccessExpressionSyntax access:
                var pieces = new List<object>();
                pieces.AddRange(BindReceiver(access.Expression));
                AddArguments(access.ArgumentList, pieces);
                return [.. pieces];
            default:
                throw Unknown(target);
        }
    }

    /// <summary>The deconstructed value comes last, so targets without effects of their own can stay as they are.</summary>
    private Template BindDeconstruction(AssignmentExpressionSyntax node)
    {
        if (node.Left.DescendantNodes().OfType<ArgumentSyntax>().Any(argument => argument.Expression is not (TupleExpressionSyntax or DeclarationExpressionSyntax)
            && !Places.IsRooted(argument.Expression, Model, _context.Token)
            && Model.GetSymbolInfo(argument.Expression, _context.Token).Symbol is not IDiscardSymbol))
            throw _context.Unsupported(UnsupportedConstructs.DeconstructionTargets, node.Left);
        return Finish([Snippet.Join(Copy(node.Left), " = "), BindOperand(node.Right)], node);
    }

    /// <summary><c>x += await f()</c> reads <c>x</c> before it awaits: <c>old = x; x = (T)(old + await f())</c>.</summary>
    private Sequence BindCompound(AssignmentExpressionSyntax node)
    {
        if (Model.GetOperation(node, _context.Token) is ICompoundAssignmentOperation { OperatorMethod.IsStatic: false })
            throw _context.Unsupported(UnsupportedConstructs.CompoundOperator, node);
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        var target = KeepTarget(node.Left, steps);
        if (Model.GetSymbolInfo(node.Left, _context.Token).Symbol is IEventSymbol)
            return new Sequence(steps.ToImmutable(), Finish([target, Snippet.Text($" {node.OperatorToken.Text} "), BindOperand(node.Right)], node, null));

        var type = Model.GetTypeInfo(node.Left, _context.Token).Type!;
        var old = _context.Temporary("old", type, node.Left);
        steps.Add(new Assign(old, new Code(target)));
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

    /// <summary>A place within a place is no value to be kept, but what it is made of can be.</summary>
    private static IEnumerable<object> PartsOfPlace(object piece) =>
        piece is Operand { WhyNotSpilled: not null, Value: Template template } ? template.Pieces.SelectMany(PartsOfPlace) : [piece];

    /// <summary>Evaluates what a place is made of into variables, so that it can be named twice.</summary>
    private Snippet KeepTarget(ExpressionSyntax target, ImmutableArray<Stmt>.Builder steps)
    {
        var parts = new List<object>();
        foreach (var piece in BindTarget(target).SelectMany(PartsOfPlace))
        {
            if (piece is not Operand { Value: var value, WhyNotSpilled: var reason })
            {
                parts.Add(piece);
                continue;
            }

            if (value is Code { Stability: Stability.Stable } constant)
            {
                parts.Add(constant.Snippet);
                continue;
            }

            if (reason is not null || value.Type is null)
                throw new UnsupportedConstructException(reason ?? value.WhyUntyped ?? UnsupportedConstructs.UnspeakableType, target.GetLocation());
            var kept = _context.Temporary("kept", value.Type, value.TypeHoldsReferences);
            steps.Add(new Assign(kept, value));
            parts.Add(kept);
        }

        return Snippet.Join([.. parts]);
    }
}

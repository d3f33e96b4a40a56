using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    private Expr BindConditional(ConditionalExpressionSyntax node)
    {
        if (node.WhenTrue is RefExpressionSyntax)
            return BindPlaceOf(node);
        var type = BranchType(node);
        var choice = new Conditional(BindCondition(node.Condition), BindExpression(node.WhenTrue), BindExpression(node.WhenFalse))
        {
            Type = _context.Types.Of(type, node),
            TypeHoldsReferences = TypeNames.HoldsReferences(type),
            Where = node.GetLocation(),
        };
        return Converted(choice, type, node);
    }

    /// <summary>
    /// One place or another. C# lets no await follow it in the same expression; those in it are done before there is a reference:
    /// <code>(await F() ? ref a : ref items[await G()]) = 1      test = await F(); if (!test) index = await G(); (test ? ref a : ref items[index]) = 1</code>
    /// </summary>
    private Sequence BindPlaceOf(ConditionalExpressionSyntax node)
    {
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        var test = _context.Temporary("test", "bool", holdsReferences: false);
        steps.Add(new Assign(test, BindCondition(node.Condition)));
        var (then, otherwise) = (ImmutableArray.CreateBuilder<Stmt>(), ImmutableArray.CreateBuilder<Stmt>());
        var whenTrue = KeepTarget(((RefExpressionSyntax)node.WhenTrue).Expression, then);
        var whenFalse = KeepTarget(((RefExpressionSyntax)node.WhenFalse).Expression, otherwise);
        if (then.Count + otherwise.Count > 0)
            steps.Add(new If(new Code(Snippet.Of(test)), new Block(null, then.ToImmutable()), new Block(null, otherwise.ToImmutable())));
        var place = PlaceOf([Snippet.Join("(", test, " ? ref ", whenTrue, " : ref ", whenFalse, ")")], node, BranchType(node));
        return new Sequence(steps.ToImmutable(), place)
        {
            Type = place.Type,
            TypeHoldsReferences = place.TypeHoldsReferences,
            WhyUntyped = place.WhyUntyped,
            Where = place.Where,
        };
    }

    /// <summary>A value that is no <c>bool</c> is converted, or asked by its <c>operator true</c>; the machine's own <c>!(...)</c> would look for an <c>operator !</c>.</summary>
    private Expr BindCondition(ExpressionSyntax node) => IsBool(node)
        ? BindExpression(node)
        : new Template([Snippet.Text("(("), BindOperand(node), Snippet.Text(") ? true : false)")]) { Type = "bool", TypeHoldsReferences = false };

    /// <summary>The same of a text, which will stand in parentheses behind <c>&amp;&amp;</c>.</summary>
    private Snippet AsCondition(Snippet copied, ExpressionSyntax node) => IsBool(node) ? copied : Snippet.Join("(", copied, ") ? true : false");

    private bool IsBool(ExpressionSyntax node) =>
        Model.GetTypeInfo(node, _context.Token) is { Type.SpecialType: SpecialType.System_Boolean, ConvertedType.SpecialType: SpecialType.System_Boolean };

    /// <summary>
    /// The type that the branches are converted to: <c>object o = b ? 1 : await Half()</c> makes a <c>double</c> of either and boxes that.
    /// Only where the branches have no type in common is it the type that is wanted outside.
    /// </summary>
    private ITypeSymbol BranchType(ExpressionSyntax node)
    {
        var info = Model.GetTypeInfo(node, _context.Token);
        var isWanted = info.Type is null or { SpecialType: SpecialType.System_Void }
            || Model.GetConversion(node, _context.Token) is { IsConditionalExpression: true } or { IsSwitchExpression: true };
        return (isWanted ? info.ConvertedType : info.Type) ?? throw _context.Unsupported(UnsupportedConstructs.UnspeakableType, node);
    }

    /// <summary>What becomes of a value of the branches' type where another type is wanted.</summary>
    private Expr Converted(Expr value, ITypeSymbol type, ExpressionSyntax node) =>
        ValueType(node) is { } wanted && !SymbolEqualityComparer.Default.Equals(wanted, type) ? Finish([new Operand(value)], node, wanted) : value;

    /// <summary><c>a?.M(await b)</c>: the receiver is kept and looked at once, the rest is an ordinary access on it.</summary>
    private Expr BindConditionalAccess(ConditionalAccessExpressionSyntax node)
    {
        var type = Model.GetTypeInfo(node.Expression, _context.Token).Type ?? throw _context.Unsupported(UnsupportedConstructs.UnspeakableType, node);
        var receiver = _context.Temporary("receiver", type, node.Expression);
        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        if (!type.IsReferenceType && !isNullable && BindReceiver(node.Expression) is Operand { Value: Place place })
        {
            // Of a type parameter's type: a struct is called in its place.
            var named = KeepPlace(place.Pieces, node.Expression, steps);
            steps.Add(new Assign(receiver, new Code(named)));
            _context.KeepReceiver(node, Place.OfObjectOrStruct(receiver, named));
        }
        else
        {
            steps.Add(new Assign(receiver, BindExpression(node.Expression)));
            _context.KeepReceiver(node, isNullable ? Snippet.Join(receiver, ".GetValueOrDefault()") : Snippet.Of(receiver));
        }

        var test = new Code(Snippet.Join(receiver, " is not null"));
        var rest = BindExpression(node.WhenNotNull);
        if (Model.GetTypeInfo(node, _context.Token).Type is not { SpecialType: not SpecialType.System_Void } result)
            return new Sequence([.. steps, new If(test, new Evaluate(rest), null)], new Code(Snippet.Of(receiver)));

        var name = TypeNames.Of(result, node);
        var whole = new Conditional(test, rest, new Code(Snippet.Text($"default({name})")))
        {
            Type = name,
            TypeHoldsReferences = TypeNames.HoldsReferences(result),
            Where = node.GetLocation(),
        };
        return new Sequence(steps.ToImmutable(), whole) { Type = whole.Type, TypeHoldsReferences = whole.TypeHoldsReferences, Where = whole.Where };
    }

    /// <summary><c>checked(a + await b)</c>: a statement of its own, in its context.</summary>
    private Sequence BindChecked(CheckedExpressionSyntax node)
    {
        var type = ValueType(node) ?? throw _context.Unsupported(UnsupportedConstructs.UnspeakableType, node);
        var value = _context.Temporary("value", type, node);
        var step = new Assign(value, BindExpression(node.Expression)) { Span = _context.SpanOf(node) };
        return new Sequence([new InContext(step, CheckedContexts.IsChecked(node.Keyword))], new Code(Snippet.Of(value)) { Type = value.Type, Stability = Stability.Stable })
        {
            Type = value.Type,
            TypeHoldsReferences = value.HoldsReferences,
        };
    }

    /// <summary><c>a ?? b</c>: the left side is kept, and looked at once.</summary>
    private Expr BindCoalesce(BinaryExpressionSyntax node)
    {
        if (!_context.Awaits.Holds(node.Right))
        {
            var right = node.Right is ThrowExpressionSyntax ? Copy(node.Right) : Snippet.Join("(", Copy(node.Right), ")");
            return Finish([BindOperand(node.Left), Snippet.Join(" ?? ", right)], node);
        }

        var info = Model.GetTypeInfo(node, _context.Token);
        var type = info.Type ?? info.ConvertedType ?? throw _context.Unsupported(UnsupportedConstructs.UnspeakableType, node);
        var leftType = Model.GetTypeInfo(node.Left, _context.Token).Type ?? throw _context.Unsupported(UnsupportedConstructs.UnspeakableType, node.Left);
        var left = _context.Temporary("left", leftType, node.Left);
        var unwraps = leftType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;
        var value = unwraps ? Snippet.Join(left, ".GetValueOrDefault()") : Snippet.Of(left);
        Expr result = new Conditional(
            new Code(Snippet.Join(left, " is not null")),
            new Code(value) { Type = _context.Types.Of(type, node) },
            BindExpression(node.Right))
        {
            Type = _context.Types.Of(type, node),
            TypeHoldsReferences = TypeNames.HoldsReferences(type),
            Where = node.GetLocation(),
        };
        return Converted(
            new Sequence([new Assign(left, BindExpression(node.Left))], result) { Type = result.Type, TypeHoldsReferences = result.TypeHoldsReferences }, type, node);
    }
}

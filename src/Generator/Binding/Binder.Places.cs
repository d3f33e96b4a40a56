using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

/// <summary>Places: what is assigned to, passed by reference, or called as a struct in its place.</summary>
internal sealed partial class Binder
{
    /// <summary>What a member is taken of: a value is evaluated first, a place (for a struct) keeps being one.</summary>
    /// <param name="isFieldAssigned">Whether a field in it is assigned to: C# looks then for an object that is null before it evaluates the value.</param>
    private object BindReceiver(ExpressionSyntax receiver, ISymbol? member = null, bool isFieldAssigned = false)
    {
        if (receiver is BaseExpressionSyntax or ThisExpressionSyntax or PredefinedTypeSyntax
            || Model.GetSymbolInfo(receiver, _context.Token).Symbol is INamespaceOrTypeSymbol)
            return Copy(receiver);

        if (Unwrap(receiver) is ConditionalExpressionSyntax { WhenTrue: RefExpressionSyntax } choice && _context.Awaits.Holds(choice))
            return new Operand(BindPlaceOf(choice));

        var type = Model.GetTypeInfo(receiver, _context.Token).Type;
        if (type is null or { IsReferenceType: true } || TakesValue(member) || !Places.IsVariable(receiver, Model, _context.Token))
            return BindOperand(receiver);
        if (type.IsValueType)
            return BindPlace(receiver, isFieldAssigned);
        return Places.IsReadOnly(receiver, Model, _context.Token)
            ? BindOperand(receiver)
            : new Operand(PlaceOf(BindPlace(receiver) is Operand { Value: Place place } ? place.Pieces : [Copy(receiver)], receiver, mayHoldObject: true));
    }

    /// <summary>An extension takes its receiver like any argument, mostly by value.</summary>
    private static bool TakesValue(ISymbol? member) => member is IMethodSymbol { ReducedFrom.Parameters: [{ RefKind: RefKind.None }, ..] };

    /// <summary>A variable for an <c>in</c> parameter is passed as such though nothing says so: the callee sees it as it is when the call begins.</summary>
    private object BindFor(IParameterSymbol parameter, ExpressionSyntax value)
    {
        var isPlace = parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter
            && Places.IsVariable(value, Model, _context.Token)
            && Model.GetConversion(value, _context.Token).IsIdentity;
        return isPlace ? BindPlace(value) : BindOperand(value);
    }

    /// <summary>A variable, or a reference, after which an await is an error of C#'s.</summary>
    private object BindPlace(ExpressionSyntax variable, bool isFieldAssigned = false)
    {
        if (Places.IsRooted(variable, Model, _context.Token) || Model.GetSymbolInfo(variable, _context.Token).Symbol is IDiscardSymbol)
            return Copy(variable);
        switch (Unwrap(variable))
        {
            case ElementAccessExpressionSyntax access when FromEndOfArray(access) is { } fromEnd:
                return new Operand(PlaceOf([new Operand(BindFromEndOfArray(access, fromEnd))], access, isTouched: true));
            case ElementAccessExpressionSyntax access when Model.GetTypeInfo(access.Expression, _context.Token).Type is IArrayTypeSymbol:
                var pieces = new List<object> { BindOperand(access.Expression) };
                AddArguments(access.ArgumentList, pieces);
                return new Operand(PlaceOf([.. pieces], access, isTouched: true));
            case ElementAccessExpressionSyntax access when InlineArrays.Is(Model.GetTypeInfo(access.Expression, _context.Token).Type):
                var inline = new List<object> { BindPlace(access.Expression) };
                AddArguments(access.ArgumentList, inline);
                return new Operand(PlaceOf([.. inline], access, isTouched: true));
            case MemberAccessExpressionSyntax access when Model.GetSymbolInfo(access, _context.Token).Symbol is IFieldSymbol field:
                object[] parts = [BindReceiver(access.Expression, field, isFieldAssigned), Snippet.Join(access.OperatorToken.Text, Copy(access.Name))];
                return new Operand(PlaceOf([.. parts], access, isFieldAssigned && field.ContainingType.IsReferenceType));
            case MemberBindingExpressionSyntax binding when _context.ReceiverOf(binding) is not null:
                return Copy(binding);
            case ElementBindingExpressionSyntax binding when _context.ReceiverOf(binding) is { } receiver:
                var indexed = new List<object> { receiver };
                AddArguments(binding.ArgumentList, indexed);
                return new Operand(PlaceOf([.. indexed], binding, isTouched: true));
            default:
                return BindOperand(variable) with { WhyNotSpilled = UnsupportedConstructs.Error };
        }
    }

    private Place PlaceOf(ImmutableArray<object> pieces, ExpressionSyntax variable, bool isTouched = false, bool mayHoldObject = false) =>
        PlaceOf(pieces, variable, Model.GetTypeInfo(variable, _context.Token).Type, isTouched, mayHoldObject);

    private Place PlaceOf(ImmutableArray<object> pieces, ExpressionSyntax variable, ITypeSymbol? type, bool isTouched = false, bool mayHoldObject = false)
    {
        var value = Finish([], variable, type);
        return new Place(pieces)
        {
            Type = value.Type,
            TypeHoldsReferences = value.TypeHoldsReferences,
            WhyUntyped = value.WhyUntyped,
            Where = value.Where,
            IsTouched = isTouched,
            MayHoldObject = mayHoldObject,
        };
    }

    /// <summary>The place that is assigned to; what it is made of is evaluated before the value.</summary>
    private ImmutableArray<object> BindTarget(ExpressionSyntax target)
    {
        switch (Unwrap(target))
        {
            case IdentifierNameSyntax or ThisExpressionSyntax:
                return [Copy(Unwrap(target))];
            case MemberBindingExpressionSyntax binding when _context.ReceiverOf(binding) is { } receiver:
                return [Snippet.Join(receiver, binding.OperatorToken.Text, Copy(binding.Name))];
            case ElementBindingExpressionSyntax binding when _context.ReceiverOf(binding) is { } receiver:
                var indexed = new List<object> { receiver };
                AddArguments(binding.ArgumentList, indexed);
                return [.. indexed];
            case MemberAccessExpressionSyntax access:
                var member = Model.GetSymbolInfo(access, _context.Token).Symbol;
                return [BindReceiver(access.Expression, member, member is IFieldSymbol), Snippet.Join(access.OperatorToken.Text, Copy(access.Name))];
            case ConditionalExpressionSyntax { WhenTrue: RefExpressionSyntax } choice:
                return [new Operand(BindPlaceOf(choice))];
            case ElementAccessExpressionSyntax access when Model.GetOperation(access, _context.Token) is IImplicitIndexerReferenceOperation indexer:
                return BindFromEnd(access, indexer);
            case ElementAccessExpressionSyntax access when FromEndOfArray(access) is { } fromEnd:
                return [new Operand(BindFromEndOfArray(access, fromEnd))];
            case ElementAccessExpressionSyntax access:
                var pieces = new List<object> { BindReceiver(access.Expression) };
                AddArguments(access.ArgumentList, pieces);
                return [.. pieces];
            case InvocationExpressionSyntax call:
                return [new Operand(BindExpression(call))];
            default:
                throw Unknown(Unwrap(target));
        }
    }

    /// <summary>
    /// What lies that far from the end is found before the value is awaited, for the length may change until then:
    /// <c>list[^1] = await F()</c> is <c>index = list.Count - 1; list[index] = await F()</c>.
    /// </summary>
    private ImmutableArray<object> BindFromEnd(ElementAccessExpressionSyntax access, IImplicitIndexerReferenceOperation indexer)
    {
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        var receiver = KeepPlace([BindReceiver(access.Expression)], access, steps);
        var length = Snippet.Join(receiver, $".{NameTable.Escape(indexer.LengthSymbol.Name)}");
        var index = KeepIndex(access.ArgumentList.Arguments[0].Expression, steps, (before, after) => new Code(Snippet.Join(before, length, after)));
        return [new Operand(new Sequence(steps.ToImmutable(), new Code(Snippet.Join(receiver, "[", index, "]")) { Stability = Stability.Stable }))];
    }

    /// <summary>The number in <c>array[^number]</c>, where the array is asked for its length before the number is evaluated: one that is null fails there.</summary>
    private ExpressionSyntax? FromEndOfArray(ElementAccessExpressionSyntax access) =>
        access.ArgumentList.Arguments is [{ Expression: var index }] && Unwrap(index) is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression, Operand: var number }
        && Model.GetTypeInfo(access.Expression, _context.Token).Type is IArrayTypeSymbol
            ? number
            : null;

    /// <summary><c>length = array.Length; index = await F(); index = length - index; array[index]</c></summary>
    private Sequence BindFromEndOfArray(ElementAccessExpressionSyntax access, ExpressionSyntax number)
    {
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        var array = KeepPlace([BindOperand(access.Expression)], access, steps);
        var length = _context.Temporary("length", "int", holdsReferences: false);
        var index = _context.Temporary("index", "int", holdsReferences: false);
        steps.Add(new Assign(length, new Code(Snippet.Join(array, ".Length"))));
        steps.Add(new Assign(index, BindExpression(number)));
        steps.Add(new Assign(index, new Code(Snippet.Join("unchecked(", length, " - ", index, ")"))));
        var element = Finish([], access);
        return new Sequence(steps.ToImmutable(), new Code(Snippet.Join(array, "[", index, "]")) { Stability = Stability.Stable })
        {
            Type = element.Type,
            TypeHoldsReferences = element.TypeHoldsReferences,
            WhyUntyped = element.WhyUntyped,
            Where = element.Where,
        };
    }

    /// <summary>Counts an index from the beginning.</summary>
    /// <param name="argument">The index.</param>
    /// <param name="steps">Where it is evaluated.</param>
    /// <param name="ofLength">An expression that has the length between two texts.</param>
    private Local KeepIndex(ExpressionSyntax argument, ImmutableArray<Stmt>.Builder steps, Func<Snippet, Snippet, Expr> ofLength)
    {
        var index = _context.Temporary("index", "int", holdsReferences: false);
        if (Unwrap(argument) is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression, Operand: var fromEnd })
        {
            steps.Add(new Assign(index, BindExpression(fromEnd)));
            steps.Add(new Assign(index, ofLength(Snippet.Text("unchecked("), Snippet.Join(" - ", index, ")"))));
        }
        else
        {
            var kept = _context.Temporary("index", Model.GetTypeInfo(argument, _context.Token).ConvertedType!, argument);
            steps.Add(new Assign(kept, BindExpression(argument)));
            steps.Add(new Assign(index, ofLength(Snippet.Join(kept, ".GetOffset("), Snippet.Text(")"))));
        }

        return index;
    }

    /// <summary>Evaluates what a place is made of into variables, so that it can be named twice.</summary>
    private Snippet KeepTarget(ExpressionSyntax target, ImmutableArray<Stmt>.Builder steps) =>
        Unwrap(target) is not ConditionalExpressionSyntax && Places.ReferenceOf(target, Model, _context.Token) != RefKind.None
            ? Snippet.Of(KeepReference(target, "place", steps), Access.ReadWrite)
            : KeepPlace(BindTarget(target), target, steps);

    /// <summary>A reference that a call returns, for as long as no await follows: C# allows none.</summary>
    private Local KeepReference(ExpressionSyntax reference, string name, ImmutableArray<Stmt>.Builder steps)
    {
        var kept = _context.Temporary(name, Model.GetTypeInfo(reference, _context.Token).Type!, reference);
        kept.RefKeyword = Places.ReferenceOf(reference, Model, _context.Token) == RefKind.Ref ? "ref" : "ref readonly";
        steps.Add(new Assign(kept, BindReference(reference)) { Span = _context.SpanOf(reference) });
        return kept;
    }

    /// <summary><c>ref items[await F()]</c></summary>
    private Expr BindReference(ExpressionSyntax place) =>
        _context.Awaits.Holds(place) ? new Template([Snippet.Text("ref "), .. BindTarget(place)]) : new Code(Snippet.Join("ref ", Copy(place)));

    private Snippet KeepPlace(ImmutableArray<object> pieces, ExpressionSyntax where, ImmutableArray<Stmt>.Builder steps)
    {
        var parts = new List<object>();
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case Operand { Value: Place place }:
                    var named = KeepPlace(place.Pieces, where, steps);
                    parts.Add(place.MayHoldObject ? Place.OfObjectOrStruct(KeepValue(new Code(named), place, steps, where), named) : named);
                    break;
                case Operand { Value: Sequence { Value: Place { MayHoldObject: false } chosen } choice }:
                    steps.AddRange(choice.Steps);
                    parts.Add(KeepPlace(chosen.Pieces, where, steps));
                    break;
                case Operand { Value: Code { Stability: Stability.Stable } constant }:
                    parts.Add(constant.Snippet);
                    break;
                case Operand { Value: Sequence { Value: Code { Stability: Stability.Stable } kept } sequence }:
                    steps.AddRange(sequence.Steps);
                    parts.Add(kept.Snippet);
                    break;
                case Operand { WhyNotSpilled: { } reason }:
                    throw _context.Unsupported(reason, where);
                case Operand { Value: var value }:
                    parts.Add(KeepValue(value, value, steps, where));
                    break;
                default:
                    parts.Add(piece);
                    break;
            }
        }

        return Snippet.Join([.. parts]);
    }

    private Local KeepValue(Expr value, Expr typed, ImmutableArray<Stmt>.Builder steps, SyntaxNode? where = null)
    {
        if (typed.Type is not { } type)
            throw new UnsupportedConstructException(typed.WhyUntyped ?? UnsupportedConstructs.UnspeakableType, typed.Where ?? Location.None);
        var kept = _context.Temporary("kept", type, typed.TypeHoldsReferences, where: where);
        steps.Add(new Assign(kept, value));
        return kept;
    }
}

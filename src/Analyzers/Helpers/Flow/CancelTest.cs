using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Helpers.Flow;

/// <summary>What tests of a caught exception say when that exception is the cancel of a coroutine.</summary>
internal sealed class CancelTest(INamedTypeSymbol cancel, ILocalSymbol? caught)
{
    /// <summary>Whether a variable or a catch of this type can hold the cancel; none means that it takes everything.</summary>
    public static bool Takes(ITypeSymbol? type, INamedTypeSymbol cancel)
    {
        if (type is null or { SpecialType: SpecialType.System_Object })
            return true;
        for (var current = cancel; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, type))
                return true;
        }

        return type.TypeKind == TypeKind.Interface && cancel.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i, type));
    }

    /// <returns>What the condition is for the cancel; <see langword="null"/> where that hangs on something else.</returns>
    public bool? Evaluate(IOperation condition) => condition switch
    {
        { ConstantValue: { HasValue: true, Value: bool value } } => value,
        IParenthesizedOperation { Operand: var inner } => Evaluate(inner),
        IConversionOperation { IsImplicit: true, Operand: var inner } => Evaluate(inner),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var inner } => !Evaluate(inner),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both => And(Evaluate(both.LeftOperand), Evaluate(both.RightOperand)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } any => Or(Evaluate(any.LeftOperand), Evaluate(any.RightOperand)),
        IIsTypeOperation test when IsCaught(test.ValueOperand) => Takes(test.TypeOperand, cancel) != test.IsNegated,
        IIsPatternOperation test when IsCaught(test.Value) => Matches(test.Pattern),
        _ => null,
    };

    /// <summary>Whether the condition compares numbers, and asks nothing about what was caught nor about cancels: <c>when (attempt &lt; 3)</c>.</summary>
    public bool OnlyCounts(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => OnlyCounts(both.LeftOperand) && OnlyCounts(both.RightOperand),
        IBinaryOperation { LeftOperand.Type: { } left, RightOperand.Type: { } right } comparison => IsNumber(left) && IsNumber(right) && !comparison.Descendants().Any(Decides),
        _ => false,
    };

    private bool Decides(IOperation part) =>
        part is IInvocationOperation || IsCaught(part) || (part is IMemberReferenceOperation { Member.Name: var name } && name.IndexOf("cancel", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    /// <summary>Whether this is the caught exception itself.</summary>
    public bool IsCaught(IOperation value) => value switch
    {
        IConversionOperation { Operand: var inner } => IsCaught(inner),
        ILocalReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Local, caught),
        _ => false,
    };

    private bool? Matches(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation { Pattern: var inner } => !Matches(inner),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } any => Or(Matches(any.LeftPattern), Matches(any.RightPattern)),
        IBinaryPatternOperation both => And(Matches(both.LeftPattern), Matches(both.RightPattern)),
        ITypePatternOperation type => Takes(type.MatchedType, cancel),
        IDeclarationPatternOperation declaration => Takes(declaration.MatchedType, cancel),
        IDiscardPatternOperation => true,
        IRecursivePatternOperation recursive => !Takes(recursive.MatchedType, cancel) ? false
            : recursive.DeconstructionSubpatterns.IsEmpty && recursive.PropertySubpatterns.IsEmpty ? true
            : null,
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => false,
        _ => null,
    };

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    private static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;
}

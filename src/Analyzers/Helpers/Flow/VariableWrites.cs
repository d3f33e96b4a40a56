using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Helpers.Flow;

/// <summary>The locals and parameters to which an operation gives a value.</summary>
internal static class VariableWrites
{
    /// <summary>Each with its value, or with none where nobody can tell it.</summary>
    public static IEnumerable<(ISymbol Variable, IOperation? Value)> Of(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation assignment => Assigned(assignment.Target, assignment.Value),
        IDeconstructionAssignmentOperation assignment => Assigned(assignment.Target, assignment.Value),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Assigned(argument.Value, null),
        IDeclarationPatternOperation { DeclaredSymbol: { } local } => [(local, null)],
        IRecursivePatternOperation { DeclaredSymbol: { } local } => [(local, null)],
        IListPatternOperation { DeclaredSymbol: { } local } => [(local, null)],
        _ => [],
    };

    public static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local.IsRef: false } local => local.Local,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => parameter.Parameter,
        _ => null,
    };

    private static IEnumerable<(ISymbol Variable, IOperation? Value)> Assigned(IOperation target, IOperation? value)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                return Assigned(declaration.Expression, value);
            case ITupleOperation { Elements: var targets }:
                return targets.SelectMany((element, index) => Assigned(element, ElementOf(value, index, targets.Length)));
            default:
                return Variable(target) is { } variable ? [(variable, value)] : [];
        }
    }

    private static IOperation? ElementOf(IOperation? value, int index, int count) => value switch
    {
        IConversionOperation { OperatorMethod: null, Operand: var operand } => ElementOf(operand, index, count),
        ITupleOperation { Elements: var elements } when elements.Length == count => elements[index],
        _ => null,
    };
}

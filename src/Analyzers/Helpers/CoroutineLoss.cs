using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Helpers;

/// <summary>How a value is lost.</summary>
internal enum Loss
{
    /// <summary>Somebody holds it, or may.</summary>
    None,

    /// <summary>A statement of its own.</summary>
    Statement,

    /// <summary><c>_ = value</c>.</summary>
    Discard,

    /// <summary>A local that nobody reads in a way that could await it.</summary>
    Local,

    /// <summary>A private field that nobody reads.</summary>
    Field,

    /// <summary>A place that wants just some object: an argument, a part of a string, a member of <see cref="object"/>, a test of what it is.</summary>
    Object,
}

/// <summary>Follows a coroutine from where it is made to where it can be seen to be lost; whatever is not surely lost counts as held.</summary>
internal static class CoroutineLoss
{
    private static readonly Regex StoringVerb = new(
        "^(Try|GetOr)?(Add|Set|Put|Push|Insert|Enqueue|Store|Register|Post|Send|Keep|Track)(?![a-z])", RegexOptions.CultureInvariant);

    private static readonly Regex Adds = new("^(Add|AddFirst|AddLast|Enqueue|Insert|Prepend|Push)$", RegexOptions.CultureInvariant);

    /// <returns>The whole expression that has the value, conditional accesses included, and how it is lost.</returns>
    public static (IOperation Value, Loss Loss) Find(IOperation origin)
    {
        var value = origin;
        var current = origin;
        while (current.Parent is { } parent)
        {
            switch (parent)
            {
                case IConditionalAccessOperation access when access.WhenNotNull == current:
                    value = parent;
                    break;

                // The value goes through unchanged, or into a box.
                case IConversionOperation { Conversion.IsUserDefined: false }:
                case IParenthesizedOperation:
                case IConditionalOperation conditional when conditional.Condition != current:
                case ICoalesceOperation:
                case ISwitchExpressionOperation choice when choice.Value != current:
                case ISwitchExpressionArmOperation arm when arm.Value == current:

                // Or into something that holds it: then that is what must not be lost.
                case ITupleOperation { Parent: not IDeconstructionAssignmentOperation }:
                case ICollectionExpressionOperation:
                case IArrayCreationOperation { IsImplicit: false }:
                case IArrayInitializerOperation { Parent: IArrayCreationOperation { IsImplicit: false } }:
                case IAnonymousObjectCreationOperation:
                case ISimpleAssignmentOperation { Parent: IAnonymousObjectCreationOperation } member when member.Value == current:
                case IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation }:
                case IObjectCreationOperation made when made.Initializer == current:
                case IArgumentOperation { Parent: IInvocationOperation { IsImplicit: true, Parent: IObjectOrCollectionInitializerOperation } }:
                case IInvocationOperation { IsImplicit: true, Parent: IObjectOrCollectionInitializerOperation }:
                    break;

                default:
                    return (value, Classify(current, parent));
            }

            current = parent;
        }

        return (value, Loss.None);
    }

    private static Loss Classify(IOperation value, IOperation parent)
    {
        switch (parent)
        {
            case IExpressionStatementOperation:
                return IsInExpressionTree(parent) ? Loss.None : Loss.Statement;

            case ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } assignment when assignment.Value == value:
                return Loss.Discard;

            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local, Parent: IExpressionStatementOperation } assignment
                when assignment.Value == value:
                return IsNeverHeld(local.Local, parent) ? Loss.Local : Loss.None;

            case ISimpleAssignmentOperation { Target: IFieldReferenceOperation field, Parent: IExpressionStatementOperation } assignment
                when assignment.Value == value:
                return FieldReads.HasNone(field.Field) ? Loss.Field : Loss.None;

            case IFieldInitializerOperation { InitializedFields: [var field] }:
                return FieldReads.HasNone(field) ? Loss.Field : Loss.None;

            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when !IsUsing(declarator):
                return IsNeverHeld(declarator.Symbol, parent) ? Loss.Local : Loss.None;

            // (a, _) = (First(), Second())
            case ITupleOperation { Parent: IDeconstructionAssignmentOperation deconstruction } tuple when deconstruction.Value == tuple:
                return ClassifyTarget(TargetOf(deconstruction.Target, tuple.Elements.IndexOf(value)), parent);

            case IArgumentOperation { Parent: IInvocationOperation { Instance: ILocalReferenceOperation { Local: var collection } } call }
                when Adds.IsMatch(call.TargetMethod.Name) && IsCollectionMadeHere(collection, parent):
                return IsNeverHeld(collection, parent) ? Loss.Local : Loss.None;

            case IArgumentOperation argument:
                return WantsJustAnObject(argument, value) ? Loss.Object : Loss.None;

            case IArrayInitializerOperation { Parent: IArrayCreationOperation { IsImplicit: true, Parent: IArgumentOperation argument } }:
                return argument.ArgumentKind == ArgumentKind.ParamArray
                    && argument.Parameter?.OriginalDefinition.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object }
                    && !MayKeep(argument)
                        ? Loss.Object
                        : Loss.None;

            case IInterpolationOperation interpolation when interpolation.Expression == value:
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                return Loss.Object;

            case IInvocationOperation call when call.Instance == value && IsMemberOfObject(call.TargetMethod):
            case IIsTypeOperation:
                return Loss.Object;

            case IIsPatternOperation test when test.Value == value:
                return ClassifyTested([test.Pattern], parent);

            case ISwitchExpressionOperation choice when choice.Value == value:
                return ClassifyTested(choice.Arms.Select(static arm => arm.Pattern), parent);

            case ISwitchOperation choice when choice.Value == value:
                return ClassifyTested(choice.Cases.SelectMany(static section => section.Clauses).OfType<IPatternCaseClauseOperation>().Select(static clause => clause.Pattern), parent);

            default:
                return Loss.None;
        }
    }

    // What patterns look at is lost unless one of them names it, and somebody holds it by that name.
    private static Loss ClassifyTested(IEnumerable<IPatternOperation> patterns, IOperation within) =>
        patterns
            .SelectMany(static pattern => pattern.DescendantsAndSelf())
            .Select(static pattern => pattern switch
            {
                IDeclarationPatternOperation { DeclaredSymbol: { } named } => named,
                IRecursivePatternOperation { DeclaredSymbol: { } named } => named,
                _ => null,
            })
            .All(named => named is null || (named is ILocalSymbol local && IsNeverHeld(local, within)))
                ? Loss.Object
                : Loss.None;

    private static IOperation? TargetOf(IOperation target, int index) => target switch
    {
        IDeclarationExpressionOperation { Expression: var declared } => TargetOf(declared, index),
        ITupleOperation { Elements: var elements } when index >= 0 && index < elements.Length => elements[index],
        _ => null,
    };

    private static Loss ClassifyTarget(IOperation? target, IOperation within) => target switch
    {
        IDiscardOperation => Loss.Discard,
        IDeclarationExpressionOperation { Expression: var declared } => ClassifyTarget(declared, within),
        ILocalReferenceOperation { Local: var local } => IsNeverHeld(local, within) ? Loss.Local : Loss.None,
        _ => Loss.None,
    };

    /// <summary>Whether nobody else can have the collection: the local was declared with a new one.</summary>
    private static bool IsCollectionMadeHere(ILocalSymbol local, IOperation within)
    {
        if (!local.Type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable))
            return false;

        return RootOf(within).Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
            ?.GetVariableInitializer()?.Value is IObjectCreationOperation { Arguments.IsEmpty: true } or IConversionOperation { Operand: ICollectionExpressionOperation };
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    // A local holds nothing if all that happens to it is being written, named, discarded or looked at as an object.
    private static bool IsNeverHeld(ILocalSymbol local, IOperation within)
    {
        if (local.IsRef)
            return false;

        foreach (var operation in RootOf(within).Descendants())
        {
            if (operation is ILocalReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Local, local)
                && !IsInert(reference))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInert(ILocalReferenceOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation assignment when assignment.Target == reference => assignment.Parent is IExpressionStatementOperation,
        ISimpleAssignmentOperation { Target: not IDiscardOperation } => false,
        INameOfOperation => true,

        // What is written to, is measured, or is the target of a deconstruction.
        ITupleOperation { Parent: IDeconstructionAssignmentOperation deconstruction } target when deconstruction.Target == target =>
            deconstruction.Parent is IExpressionStatementOperation,
        ITupleOperation { Parent: IDeclarationExpressionOperation } => true,
        IPropertyReferenceOperation { Property.Name: "Count" or "Length" } => true,
        IInvocationOperation { Parent: IExpressionStatementOperation, TargetMethod.Name: var name } call when call.Instance == reference =>
            Adds.IsMatch(name) || name == "Clear",
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { IsRef: false } copy } declarator } =>
            !IsUsing(declarator) && IsNeverHeld(copy, declarator),
        _ => Find(reference).Loss is Loss.Discard or Loss.Object,
    };

    private static bool IsUsing(IVariableDeclaratorOperation declarator)
    {
        for (var parent = declarator.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IUsingOperation or IUsingDeclarationOperation)
                return true;
            if (parent is not (IVariableDeclarationOperation or IVariableDeclarationGroupOperation))
                return false;
        }

        return false;
    }

    // What the parameter was declared as counts, not what it became: List<object>.Add(T) stores.
    private static bool WantsJustAnObject(IArgumentOperation argument, IOperation value)
    {
        if (argument.Parent?.Parent is IInterpolatedStringAppendOperation)
            return true;

        return value is IConversionOperation
            && argument.Parameter?.OriginalDefinition is { RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Object }
            && !MayKeep(argument);
    }

    // Constructors and indexers store, and so does a method that says so, belongs to a collection, or takes a state for a delegate.
    private static bool MayKeep(IArgumentOperation argument) =>
        argument.Parameter?.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method
        || StoringVerb.IsMatch(method.Name)
        || (!method.IsStatic && method.ContainingType.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable))
        || method.Parameters.Any(static p => p.RefKind != RefKind.None || p.Type.TypeKind == TypeKind.Delegate);

    private static bool IsMemberOfObject(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;
        return method.ContainingType.SpecialType == SpecialType.System_Object;
    }

    private static bool IsInExpressionTree(IOperation operation)
    {
        for (var current = operation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation { Parent: IConversionOperation { Type.Name: "Expression" } })
                return true;
        }

        return false;
    }
}

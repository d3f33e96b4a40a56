using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Helpers;

/// <summary>Delegates that are made of a rewritten coroutine by its name: they reach the body that the C# compiler makes, and a lambda around a call does not.</summary>
internal static class MethodGroups
{
    public static IMethodReferenceOperation? Find(IDelegateCreationOperation creation, CoroutineTypes types, CancellationToken token) =>
        creation is { Target: IMethodReferenceOperation { Method: { MethodKind: MethodKind.Ordinary } method } reference }
        && types.IsCoroutine(method.ReturnType)
        && types.FindMark(method) is { } mark
        && !Rewriting.IsOff(mark)
        && method.OriginalDefinition.DeclaringSyntaxReferences.All(declaration => !Rewriting.NonPartialTypes(declaration.GetSyntax(token)).Any())
        && creation.Parent is not IEventAssignmentOperation
        && !reference.Syntax.IsHalfTyped()
        && !reference.Syntax.DescendantNodesAndSelf().Any(static node => node is BaseExpressionSyntax)
            ? reference
            : null;

    /// <summary>Whether a lambda around the call means the same: what the method is called on is not evaluated again, and its parameters have types.</summary>
    public static bool CanBecomeLambda(IMethodReferenceOperation reference, IDelegateCreationOperation creation) =>
        (reference.Method.IsStatic || (reference.Instance is IInstanceReferenceOperation { Type.IsReferenceType: true }))
        && (creation.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters.Length == reference.Method.Parameters.Length
        && (reference.Method.Parameters.IsEmpty || creation.Syntax.Parent is not EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true } });
}

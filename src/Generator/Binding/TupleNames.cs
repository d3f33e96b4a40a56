using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>The names that elements of a tuple take from what stands in them, which a machine's own variables would change.</summary>
internal static class TupleNames
{
    /// <summary>Null where there is none: a name twice, one that says another position, one that is written out, a tuple that is only taken apart.</summary>
    public static string? InferredFor(ArgumentSyntax element, MethodContext context)
    {
        if (element is not { NameColon: null, Parent: TupleExpressionSyntax tuple } || IsDeconstructed(tuple)
            || context.Model.GetTypeInfo(tuple, context.Token).Type is not INamedTypeSymbol { IsTupleType: true, TupleElements: var elements })
            return null;
        var index = tuple.Arguments.IndexOf(element);
        return elements[index].Name is var name && name != $"Item{index + 1}" ? NameTable.Escape(name) : null;
    }

    /// <summary>On either side of a deconstruction names mean nothing, and on the left they are wrong.</summary>
    private static bool IsDeconstructed(TupleExpressionSyntax tuple)
    {
        SyntaxNode outermost = tuple;
        while (outermost.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer })
            outermost = outer;
        return outermost.Parent is AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax };
    }
}

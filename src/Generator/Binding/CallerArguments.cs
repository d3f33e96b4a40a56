using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Spells out what the compiler says of a caller (<c>[CallerMemberName]</c> and its siblings): in the machine it would say the machine's.
/// </summary>
internal static class CallerArguments
{
    private static readonly HashSet<string> Attributes =
        ["CallerMemberNameAttribute", "CallerArgumentExpressionAttribute", "CallerLineNumberAttribute"];

    /// <summary>Named arguments to be added to a call's list; empty for nearly every call.</summary>
    public static string Of(SyntaxNode call, MethodContext context)
    {
        if (!AsksForCaller(context.Model.GetSymbolInfo(call, context.Token).Symbol))
            return "";
        var arguments = context.Model.GetOperation(call, context.Token) switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            IPropertyReferenceOperation indexer => indexer.Arguments,
            _ => [],
        };
        return string.Join(", ", arguments
            .Where(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Parameter is { } parameter && IsFilledIn(parameter))
            .Where(argument => argument.Value.ConstantValue is { HasValue: true, Value: not null })
            .Select(argument => $"{NameTable.Escape(argument.Parameter!.Name)}: {Literal(argument.Value.ConstantValue.Value!)}"));
    }

    /// <summary>The <c>Add</c> that an element of a collection initializer stands for has no list that an argument could be added to.</summary>
    public static bool IsAskedByAdd(InitializerExpressionSyntax initializer, MethodContext context) =>
        initializer.IsKind(SyntaxKind.CollectionInitializerExpression)
        && initializer.Expressions.Any(element => AsksForCaller(context.Model.GetCollectionInitializerSymbolInfo(element, context.Token).Symbol));

    private static bool AsksForCaller(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters.Any(IsFilledIn),
        IPropertySymbol indexer => indexer.Parameters.Any(IsFilledIn),
        _ => false,
    };

    private static bool IsFilledIn(IParameterSymbol parameter) =>
        parameter.IsOptional && parameter.GetAttributes().Any(attribute => Attributes.Contains(attribute.AttributeClass?.Name ?? ""));

    private static string Literal(object value) => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!;
}

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
        ["CallerMemberNameAttribute", "CallerArgumentExpressionAttribute", "CallerLineNumberAttribute", "CallerFilePathAttribute"];

    /// <summary>Named arguments to be added to a call's list; empty for nearly every call.</summary>
    public static string Of(SyntaxNode call, MethodContext context)
    {
        if (!AsksForCaller(context.Model.GetSymbolInfo(call, context.Token).Symbol))
            return "";
        return Named(In(context.Model.GetOperation(call, context.Token)));
    }

    /// <summary>What is handed over by whatever takes arguments.</summary>
    public static IEnumerable<IArgumentOperation> In(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        IPropertyReferenceOperation indexer => indexer.Arguments,
        _ => [],
    };

    /// <summary>Those of a call's arguments that the compiler fills in, by their names.</summary>
    public static string Named(IEnumerable<IArgumentOperation> arguments) => string.Join(", ", arguments
        .Where(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Parameter is { } parameter && IsFilledIn(parameter))
        .Where(argument => argument.Value.ConstantValue is { HasValue: true, Value: not null })
        .Select(argument => $"{NameTable.Escape(argument.Parameter!.Name)}: {Literal(argument.Value.ConstantValue.Value!)}"));

    /// <summary>
    /// The same for the <c>Add</c> that an element of a collection initializer stands for. It has no list that a named argument could be added to,
    /// so all that the element leaves out is written in order: <c>new Notes { { "first", 0, "Run" } }</c>.
    /// </summary>
    public static string OfAdd(ExpressionSyntax element, MethodContext context)
    {
        if (!AsksForCaller(context.Model.GetCollectionInitializerSymbolInfo(element, context.Token).Symbol)
            || context.Model.GetOperation(element.Parent!, context.Token) is not IObjectOrCollectionInitializerOperation { Initializers: var calls }
            || calls[((InitializerExpressionSyntax)element.Parent!).Expressions.IndexOf(element)] is not IInvocationOperation { Arguments: var arguments })
            return "";
        var left = arguments.Where(argument => argument.ArgumentKind == ArgumentKind.DefaultValue).OrderBy(argument => argument.Parameter!.Ordinal).ToList();
        return string.Join(", ", left.Take(left.FindLastIndex(argument => IsFilledIn(argument.Parameter!)) + 1).Select(argument =>
            $"({TypeNames.Of(argument.Parameter!.Type, element)}){(argument.Value.ConstantValue is { HasValue: true, Value: { } value } ? Literal(value) : "default!")}"));
    }

    /// <summary>Whether the handler that takes the string apart, alone or as a summand, calls what asks for its caller: that has no place for it either.</summary>
    public static bool AreAskedBy(InterpolatedStringExpressionSyntax text, MethodContext context)
    {
        ExpressionSyntax whole = text;
        while (whole.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
            whole = (ExpressionSyntax)whole.Parent;
        return context.Model.GetConversion(whole, context.Token).IsInterpolatedStringHandler
            && context.Model.GetTypeInfo(whole, context.Token).ConvertedType is { } handler
            && handler.GetMembers().Any(AsksForCaller);
    }

    /// <summary>A collection expression has no place at all for what its elements leave out.</summary>
    public static bool AreAskedBy(CollectionExpressionSyntax collection, MethodContext context) =>
        AreAskedBy(context.Model.GetOperation(collection, context.Token)?.Type, collection, context);

    public static bool AreAskedBy(ITypeSymbol? collection, SyntaxNode where, MethodContext context) =>
        collection is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
        && context.Model.LookupSymbols(where.SpanStart, type, "Add", includeReducedExtensionMethods: true).Any(AsksForCaller);

    public static bool AsksForCaller(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters.Any(IsFilledIn),
        IPropertySymbol indexer => indexer.Parameters.Any(IsFilledIn),
        _ => false,
    };

    private static bool IsFilledIn(IParameterSymbol parameter) =>
        parameter.IsOptional && parameter.GetAttributes().Any(attribute => Attributes.Contains(attribute.AttributeClass?.Name ?? ""));

    public static string Literal(object value) => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!;
}

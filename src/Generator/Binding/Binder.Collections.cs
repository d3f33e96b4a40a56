using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Collection expressions. What only shows when it is done is left to C#. But a spread shows when it is gone through, and a type with an <c>Add</c>
/// of its own shows every element: then the collection is filled step by step, in the compiler's order.
/// <code>
/// [a, await b, c]                   b = await b; [a, b, c]
/// new OwnType: [a, await b]         made = new(); made.Add(a); made.Add(await b);
/// [.. a, await b]                   kept = a; made = new List(kept.Length); made.AddRange(kept); made.Add(await b); [.. made]
/// [.. lazy, await b]                made = new List(); made.AddRange(lazy); made.Add(await b); [.. made]
/// </code>
/// </summary>
internal sealed partial class Binder
{
    /// <summary>So many elements C# keeps in variables, to make a collection of the right length.</summary>
    private const int MostKeptElements = 3;

    private Expr BindCollection(CollectionExpressionSyntax collection)
    {
        var type = Model.GetOperation(collection, _context.Token)?.Type ?? throw _context.Unsupported(UnsupportedConstructs.UnspeakableType, collection);
        var elements = collection.Elements;
        if (CallerArguments.AreAskedBy(type, collection, _context))
            throw _context.Unsupported(UnsupportedConstructs.HiddenCaller, collection);
        if (IsFilledByAdd(type))
            return BindFilled(type, elements, collection);

        // Where the length is known, all elements as far as the last spread are evaluated before the first spread is gone through.
        var lastSpread = elements.LastIndexOf(element => element is SpreadElementSyntax);
        var kept = lastSpread < MostKeptElements && elements.OfType<SpreadElementSyntax>().All(spread => LengthOf(spread) is not null) ? lastSpread + 1 : 0;
        if (lastSpread < 0 || elements.LastIndexOf(_context.Awaits.Holds) < Math.Max(kept, elements.IndexOf(element => element is SpreadElementSyntax) + 1))
        {
            var pieces = new List<object>();
            var (open, close) = SpanCollections.OverArray(collection, _context) ?? ("", "");
            pieces.Add(Snippet.Text(open));
            AddPieces(collection, pieces);
            pieces.Add(Snippet.Text(close));
            return Finish(pieces, collection, type);
        }

        return BindSpreads(collection, type, kept);
    }

    /// <param name="elements">Of a collection expression, or the expressions that a <c>params</c> parameter collects.</param>
    private Sequence BindFilled(ITypeSymbol type, IEnumerable<SyntaxNode> elements, SyntaxNode where)
    {
        var made = _context.Temporary("made", type, where);
        var first = new Assign(made, new Code(Snippet.Text($"new {made.Type}()")));
        return Result([first, .. elements.Select(element => Fill(made, element, BindOperand(element is CollectionElementSyntax part ? ValueOf(part) : (ExpressionSyntax)element), isAddedAtOnce: false))], made);
    }

    /// <summary>What a <c>params</c> parameter collects with the argument, where an await stands between two calls of its <c>Add</c>.</summary>
    private (ITypeSymbol Type, ImmutableArray<SyntaxNode> Elements)? CollectedWith(ArgumentSyntax argument)
    {
        var arguments = CallerArguments.In(Model.GetOperation(argument.Parent!.Parent!, _context.Token));
        if (arguments.LastOrDefault(other => other.ArgumentKind == ArgumentKind.ParamCollection) is not { Value: ICollectionExpressionOperation collection, Parameter.Type: var type })
            return null;
        ImmutableArray<SyntaxNode> elements = [.. collection.Elements.Select(element => element.Syntax)];
        if (!IsFilledByAdd(type) || !elements.Contains(argument.Expression) || !elements.Any(_context.Awaits.Holds))
            return null;
        return CallerArguments.AreAskedBy(type, argument, _context) ? throw _context.Unsupported(UnsupportedConstructs.HiddenCaller, argument) : (type, elements);
    }

    private Expr BindSpreads(CollectionExpressionSyntax collection, ITypeSymbol type, int kept)
    {
        if ((BuiltOf(collection) ?? SpreadElements.TypeIn(type, Model.Compilation)) is not { } item)
            throw Unknown(collection);
        var isList = type.OriginalDefinition.ToDisplayString() is "System.Collections.Generic.List<T>";
        var fillsList = kept == 0 || isList || type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T;
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        var values = new Dictionary<CollectionElementSyntax, Operand>();
        var length = new List<object>();
        foreach (var element in collection.Elements.Take(kept))
        {
            var value = ValueOf(element);
            var local = _context.Temporary("kept", ValueType(value) ?? item, value);
            steps.Add(new Assign(local, BindExpression(value)));
            values.Add(element, new Operand(new Code(Snippet.Of(local)) { Type = local.Type, Stability = Stability.Stable }));
            if (element is SpreadElementSyntax spread)
                length.AddRange([length.Count > 0 ? " + " : "", local, $".{LengthOf(spread)}"]);
        }

        var made = _context.Temporary("made", $"global::System.Collections.Generic.List<{TypeNames.Of(item, collection)}>");
        steps.Add(new Assign(made, new Code(Snippet.Join([$"new {made.Type}(", .. length, ")"]))));
        foreach (var element in collection.Elements)
        {
            var value = ValueOf(element);
            var spread = Model.GetTypeInfo(value, _context.Token).Type;
            var isAddedAtOnce = SpreadElements.IsAddedAtOnce(spread, item, Model.Compilation) && (fillsList || SpreadElements.IsSilent(spread));
            steps.Add(Fill(made, element, values.TryGetValue(element, out var operand) ? operand : BindOperand(value), isAddedAtOnce));
        }

        var filled = Result(steps.ToImmutable(), made);
        if (isList)
            return filled;
        var (before, after) = SpanCollections.OverArray(collection, _context) ?? ("", "");
        return Finish([Snippet.Text($"{before}[.. "), new Operand(filled), Snippet.Text($"]{after}")], collection, type);
    }

    /// <summary>The type of the elements that a collection's builder takes.</summary>
    private ITypeSymbol? BuiltOf(CollectionExpressionSyntax collection) =>
        Model.GetOperation(collection, _context.Token) is ICollectionExpressionOperation { ConstructMethod: { MethodKind: MethodKind.Ordinary, Parameters: [{ Type: var span }] } } ? SpanCollections.ItemOf(span) : null;

    private static Sequence Result(ImmutableArray<Stmt> steps, Local made) => new(steps, new Code(Snippet.Of(made)) { Type = made.Type, Stability = Stability.Stable })
    {
        Type = made.Type,
        TypeHoldsReferences = made.HoldsReferences,
    };

    private static ExpressionSyntax ValueOf(CollectionElementSyntax element) =>
        element is SpreadElementSyntax spread ? spread.Expression : ((ExpressionElementSyntax)element).Expression;

    private string? LengthOf(SpreadElementSyntax spread) => SpreadElements.LengthOf(spread.Expression, Model, _context.Token);

    private Evaluate Fill(Local made, SyntaxNode element, Operand value, bool isAddedAtOnce)
    {
        var target = new LocalPart(made, Access.ReadWrite, InClosure: false);
        var item = _context.Names.Unique("__item");
        ImmutableArray<object> pieces = element is not SpreadElementSyntax || isAddedAtOnce
            ? [Snippet.Join(target, element is SpreadElementSyntax ? ".AddRange(" : ".Add("), value, Snippet.Text(")")]
            : [Snippet.Text($"foreach (var {item} in "), value, Snippet.Join(") ", target, $".Add({item})")];
        return new Evaluate(new Template(pieces)) { Span = _context.SpanOf(element) };
    }

    /// <summary>Of all types that a collection expression makes, only such can tell when its elements are added.</summary>
    private static bool IsFilledByAdd(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsRefLikeType: false, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } named
        && named.OriginalDefinition.ToDisplayString() is not "System.Collections.Generic.List<T>"
        && !named.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "CollectionBuilderAttribute" });
}

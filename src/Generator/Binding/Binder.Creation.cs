using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Objects whose initializers await: made first, then filled step by step.
/// <code>
/// new Order(id) { Item = await Pick(), Notes = { "a" } }      made = new Order(id); made.Item = await Pick(); made.Notes.Add("a");
/// order with { Item = await Pick() }                          made = order; made = made with { }; SetItem(made, await Pick());
/// </code>
/// An <c>init</c> setter, or a constructor of a type with required members, is called through an <see cref="Accessor"/>.
/// </summary>
internal sealed partial class Binder
{
    private Sequence BindCreation(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        var type = Model.GetTypeInfo(creation, _context.Token).Type!;
        var made = _context.Temporary("made", type, creation);
        var first = new Assign(made, BindConstruction(creation, type, made.Type.TrimEnd('?'))) { Span = _context.SpanOf(creation) };
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        steps.Add(first);
        AddSteps(initializer, Snippet.Join(new LocalPart(made, Access.ReadWrite, InClosure: false)), type, steps);
        return Result(steps.ToImmutable(), made);
    }

    private Expr BindConstruction(BaseObjectCreationExpressionSyntax creation, ITypeSymbol type, string name)
    {
        var maker = $"new {name}";
        if (HasRequiredMembers(type) && Model.GetSymbolInfo(creation, _context.Token).Symbol is IMethodSymbol constructor
            && !constructor.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "SetsRequiredMembersAttribute" }))
        {
            if (constructor is { IsImplicitlyDeclared: true, ContainingType.IsValueType: true, Parameters.IsEmpty: true })
                return new Code(Snippet.Text($"default({name})"));
            maker = _context.Accessors.NameOf(constructor, UnsupportedConstructs.InitOnlyInitializer, creation);
        }

        var pieces = new List<object> { Snippet.Text(maker) };
        if (creation.ArgumentList is { } arguments)
            AddArguments(arguments, pieces);
        else
            pieces.Add(Snippet.Text($"({CallerArguments.Of(creation, _context)})"));
        return Finish(pieces, creation, type);
    }

    /// <summary>What becomes a variable stands in no parentheses: <c>(x) with { }</c> would be a cast.</summary>
    private Sequence BindWithOfKept(WithExpressionSyntax with)
    {
        var record = _context.Temporary("record", Model.GetTypeInfo(with, _context.Token).Type!, with);
        return Result(
        [
            new Assign(record, BindExpression(with.Expression)) { Span = _context.SpanOf(with.Expression) },
            new Assign(record, new Code(Snippet.Join(record, " ", CopyAfter(with, with.Expression)))) { Span = _context.SpanOf(with) },
        ], record);
    }

    private Expr BindWith(WithExpressionSyntax with)
    {
        var type = Model.GetTypeInfo(with, _context.Token).Type!;
        if (type.IsAnonymousType)
            return BindAnonymousWith(with);
        var made = _context.Temporary("made", type, with);
        var steps = ImmutableArray.CreateBuilder<Stmt>();
        steps.Add(new Assign(made, BindExpression(with.Expression)) { Span = _context.SpanOf(with.Expression) });
        steps.Add(new Assign(made, new Code(Snippet.Join(made, " with { }"))) { Span = _context.SpanOf(with.WithKeyword.Parent!) });
        AddSteps(with.Initializer, Snippet.Join(new LocalPart(made, Access.ReadWrite, InClosure: false)), type, steps);
        return Result(steps.ToImmutable(), made);
    }

    /// <summary>An anonymous object is never changed: a new one is made when all values are there.</summary>
    private Template BindAnonymousWith(WithExpressionSyntax with)
    {
        var pieces = new List<object> { BindOperand(with.Expression), Snippet.Text(" with { ") };
        foreach (var assignment in with.Initializer.Expressions.Cast<AssignmentExpressionSyntax>())
            pieces.AddRange([Copy(assignment.Left), Snippet.Text(" = "), BindOperand(assignment.Right), Snippet.Text(", ")]);
        pieces.Add(Snippet.Text("}"));
        return Finish(pieces, with);
    }

    /// <param name="initializer">Of an object or of a collection, perhaps inside another.</param>
    /// <param name="target">What it fills: a snippet or an operand; evaluated for each of its parts, as C# does.</param>
    /// <param name="type">The target's type.</param>
    private void AddSteps(InitializerExpressionSyntax initializer, object target, ITypeSymbol type, ImmutableArray<Stmt>.Builder steps)
    {
        foreach (var element in initializer.Expressions)
        {
            var span = _context.SpanOf(element);
            if (initializer.IsKind(SyntaxKind.CollectionInitializerExpression))
                steps.Add(new Evaluate(BindElement(element, target)) { Span = span });
            else if (element is AssignmentExpressionSyntax { Left: var left, Right: InitializerExpressionSyntax inner })
                AddNestedSteps(left, inner, target, steps);
            else if (element is AssignmentExpressionSyntax assignment)
                steps.Add(new Evaluate(BindMember(assignment, target, type, steps)) { Span = span });
            else
                throw Unknown(element);
        }
    }

    private void AddNestedSteps(ExpressionSyntax left, InitializerExpressionSyntax inner, object target, ImmutableArray<Stmt>.Builder steps)
    {
        // The arguments of an indexer are evaluated only once.
        var member = BindMemberAccess(left, target, steps).Select(piece => piece == target ? piece : Kept(piece, steps));
        var type = Model.GetTypeInfo(left, _context.Token).Type ?? throw _context.Unsupported(UnsupportedConstructs.Error, left);
        object filled = type.IsReferenceType || Model.GetSymbolInfo(left, _context.Token).Symbol is IPropertySymbol { RefKind: RefKind.None }
            ? new Operand(Finish([.. member], left, type))
            : new Operand(PlaceOf([.. member], left, type));
        AddSteps(inner, filled, type, steps);
    }

    private Template BindElement(ExpressionSyntax element, object target)
    {
        var pieces = new List<object> { target, Snippet.Text(".Add(") };
        ImmutableArray<ExpressionSyntax> values = element is InitializerExpressionSyntax several ? [.. several.Expressions] : [element];
        for (var index = 0; index < values.Length; index++)
        {
            if (index > 0)
                pieces.Add(Snippet.Text(", "));
            pieces.Add(BindOperand(values[index]));
        }

        pieces.Add(Snippet.Text(CallerArguments.OfAdd(element, _context) is { Length: > 0 } extra ? $", {extra})" : ")"));
        return Finish(pieces, element, null);
    }

    private Template BindMember(AssignmentExpressionSyntax assignment, object target, ITypeSymbol type, ImmutableArray<Stmt>.Builder steps)
    {
        var left = assignment.Left;
        if (Model.GetSymbolInfo(left, _context.Token).Symbol is not IPropertySymbol { SetMethod: { IsInitOnly: true } setter })
            return Finish([.. BindMemberAccess(left, target, steps), Snippet.Text(" = "), BindOperand(assignment.Right)], assignment, null);

        var isParameter = type is { IsReferenceType: false, TypeKind: TypeKind.TypeParameter };
        if (type.IsValueType && left is IdentifierNameSyntax && (isParameter || !_context.Accessors.Reach(setter)))
            return Finish([Snippet.Join((Snippet)target, " = ", (Snippet)target, " with { ", Copy(left), " = "), BindOperand(assignment.Right), Snippet.Text(" }")], assignment, null);

        var call = _context.Accessors.NameOf(setter, UnsupportedConstructs.InitOnlyInitializer, left);
        List<object> arguments = left is ImplicitElementAccessSyntax indexer ? [.. IndexesFor(setter, indexer), Snippet.Text(", value: "), BindOperand(assignment.Right)] : [BindOperand(assignment.Right)];
        if (!isParameter)
            return Finish([Snippet.Text($"{call}({(type.IsValueType ? "ref " : "")}"), target, Snippet.Text(", "), .. arguments, Snippet.Text(")")], assignment, null);

        // A struct or an object: a struct is set in its box, and taken out of it.
        var boxed = _context.Temporary("boxed", setter.ContainingType, left);
        steps.Add(new Assign(boxed, new Code(Snippet.Join($"({boxed.Type})", target))));
        steps.Add(new Evaluate(Finish([Snippet.Join($"{call}(", boxed, ", "), .. arguments, Snippet.Text(")")], assignment, null)) { Span = _context.SpanOf(assignment) });
        return Finish([target, Snippet.Join($" = ({TypeNames.Of(type, left)})", boxed)], assignment, null);
    }

    /// <summary>The indexes as the accessor of a setter takes them: what a <c>params</c> parameter collects it takes as a collection.</summary>
    private IEnumerable<object> IndexesFor(IMethodSymbol setter, ImplicitElementAccessSyntax indexer)
    {
        var indexes = new List<object>();
        AddArguments(indexer.ArgumentList, indexes);
        indexes = indexes.GetRange(1, indexes.Count - 2);
        if (Model.GetOperation(indexer, _context.Token) is not IPropertyReferenceOperation { Arguments: var arguments } || !arguments.Any(argument => argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection))
            return indexes;

        // The value comes behind the collection.
        var before = setter.Parameters.Length - 2;
        var written = indexer.ArgumentList.Arguments;
        if (written.Any(argument => argument.NameColon is not null || argument.RefKindKeyword.RawKind != 0))
            throw _context.Unsupported(UnsupportedConstructs.InitOnlyInitializer, indexer);
        var collected = indexes.FindIndex(piece => piece is Operand && --before < 0);
        indexes.Insert(collected, Snippet.Text("["));
        return indexes.Append(Snippet.Text("]"));
    }

    private ImmutableArray<object> BindMemberAccess(ExpressionSyntax left, object target, ImmutableArray<Stmt>.Builder steps)
    {
        if (left is not ImplicitElementAccessSyntax { ArgumentList: var arguments })
            return [target, Snippet.Join(".", Copy(left))];
        if (Model.GetOperation(left, _context.Token) is IImplicitIndexerReferenceOperation indexer)
        {
            var length = Snippet.Text($".{NameTable.Escape(indexer.LengthSymbol.Name)}");
            var index = KeepIndex(arguments.Arguments[0].Expression, steps, (before, after) => Finish([before, target, Snippet.Join(length, after)], left, null));
            return [target, Snippet.Join("[", index, "]")];
        }

        var pieces = new List<object>();
        AddArguments(arguments, pieces);

        // What is filled comes from a property, which C# asks when it has the indexes.
        return [target, .. target is Operand ? pieces.Select(piece => Kept(piece, steps)) : pieces];
    }

    private object Kept(object piece, ImmutableArray<Stmt>.Builder steps) =>
        piece is Operand { Value: { Type: not null } value } && value is not Code { Stability: Stability.Stable } ? Snippet.Of(KeepValue(value, value, steps)) : piece;

    private static bool HasRequiredMembers(ITypeSymbol type)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
                return true;
        }

        return false;
    }
}

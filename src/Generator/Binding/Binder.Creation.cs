using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    /// <summary>
    /// An object whose initializer awaits: made first, then filled step by step.
    /// <code>new Order(id) { Item = await Pick(), Notes = { "a" } }   becomes   made = new Order(id); made.Item = await Pick(); ...</code>
    /// </summary>
    private Sequence BindCreation(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        var type = Model.GetTypeInfo(creation, _context.Token).Type!;
        var made = _context.Temporary("made", type, creation);
        var steps = ImmutableArray.CreateBuilder<Stmt>();

        var pieces = new List<object> { Snippet.Text($"new {made.Type.TrimEnd('?')}") };
        if (creation.ArgumentList is { } arguments)
            AddArguments(arguments, pieces);
        else
            pieces.Add(Snippet.Text($"({CallerArguments.Of(creation, _context)})"));
        steps.Add(new Assign(made, Finish(pieces, creation, type)) { Span = _context.SpanOf(creation.NewKeyword.Parent!) });

        if (HasRequiredMembers(type))
            throw _context.Unsupported(UnsupportedConstructs.InitOnlyInitializer, initializer);
        if (CallerArguments.IsAskedByAdd(initializer, _context))
            throw _context.Unsupported(UnsupportedConstructs.CallerOfAdd, initializer);
        foreach (var element in initializer.Expressions)
        {
            var step = initializer.IsKind(SyntaxKind.CollectionInitializerExpression) ? BindElement(element, made) : BindMember(element, made);
            steps.Add(new Evaluate(step) { Span = _context.SpanOf(element) });
        }

        return new Sequence(steps.ToImmutable(), new Code(Snippet.Of(made)) { Type = made.Type, Stability = Stability.Stable })
        {
            Type = made.Type,
            TypeHoldsReferences = made.HoldsReferences,
        };
    }

    private Template BindElement(ExpressionSyntax element, Local made)
    {
        var pieces = new List<object> { Snippet.Join(new LocalPart(made, Access.ReadWrite, InClosure: false), ".Add(") };
        ImmutableArray<ExpressionSyntax> values = element is InitializerExpressionSyntax several ? [.. several.Expressions] : [element];
        for (var index = 0; index < values.Length; index++)
        {
            if (index > 0)
                pieces.Add(Snippet.Text(", "));
            pieces.Add(BindOperand(values[index]));
        }

        pieces.Add(Snippet.Text(")"));
        return Finish(pieces, element, null);
    }

    private Template BindMember(ExpressionSyntax element, Local made)
    {
        if (element is not AssignmentExpressionSyntax { Left: var left, Right: var right } || right is InitializerExpressionSyntax)
            throw _context.Unsupported(UnsupportedConstructs.NestedInitializer, element);
        if (Model.GetSymbolInfo(left, _context.Token).Symbol is IPropertySymbol { SetMethod.IsInitOnly: true })
            throw _context.Unsupported(UnsupportedConstructs.InitOnlyInitializer, left);

        var pieces = new List<object> { Snippet.Join(new LocalPart(made, Access.ReadWrite, InClosure: false), left is ImplicitElementAccessSyntax ? "" : ".") };
        if (left is ImplicitElementAccessSyntax { ArgumentList: var arguments })
            AddArguments(arguments, pieces);
        else
            pieces.Add(Snippet.Text(left.ToString()));
        pieces.Add(Snippet.Text(" = "));
        pieces.Add(BindOperand(right));
        return Finish(pieces, element, null);
    }

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

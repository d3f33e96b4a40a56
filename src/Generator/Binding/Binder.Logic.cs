using System.Collections.Immutable;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary><c>&amp;&amp;</c> and <c>||</c>.</summary>
internal sealed partial class Binder
{
    private Expr BindShortCircuit(BinaryExpressionSyntax node)
    {
        if (Model.GetTypeInfo(node, _context.Token).Type is { SpecialType: SpecialType.System_Boolean }
            && Model.GetSymbolInfo(node, _context.Token).Symbol is not IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator })
        {
            return new ShortCircuit(BindExpression(node.Left), BindExpression(node.Right), node.IsKind(SyntaxKind.LogicalAndExpression))
            {
                Type = "bool",
                TypeHoldsReferences = false,
                Where = node.GetLocation(),
            };
        }

        var type = Model.GetTypeInfo(node, _context.Token).Type!;
        return Decider(node, type) is { } decider ? BindUserDefinedLogic(node, type, decider) : BindUnreachableLogic(node, type);
    }

    /// <summary>The operator that tells from the left operand alone, where an accessor reaches it.</summary>
    private IMethodSymbol? Decider(BinaryExpressionSyntax node, ITypeSymbol type)
    {
        var name = node.IsKind(SyntaxKind.LogicalAndExpression) ? "op_False" : "op_True";
        return (Model.GetSymbolInfo(node, _context.Token).Symbol?.ContainingType?.GetMembers(name) ?? []).OfType<IMethodSymbol>()
            .FirstOrDefault(method => SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, type)) is { IsAbstract: false, IsVirtual: false } decider
            && _context.Accessors.Reach(decider)
                ? decider
                : null;
    }

    /// <summary><c>a &amp;&amp; await b</c> of a type with operators of its own: <c>left = a; operator false(left) ? left : left &amp; await b</c>.</summary>
    private Sequence BindUserDefinedLogic(BinaryExpressionSyntax node, ITypeSymbol type, IMethodSymbol decider)
    {
        var left = _context.Temporary("left", type, node.Left);
        var call = _context.Accessors.NameOf(decider, UnsupportedConstructs.Error, node);
        var sign = Snippet.Text(node.IsKind(SyntaxKind.LogicalAndExpression) ? " & " : " | ");
        Expr both = Finish([new Operand(new Code(Snippet.Of(left)) { Type = left.Type, Stability = Stability.Stable }), sign, BindOperand(node.Right)], node, type);
        return Decided([new Assign(left, BindExpression(node.Left))], Snippet.Join($"{call}(default!, ", left, ")"), Snippet.Of(left), both);
    }

    /// <summary>
    /// The same where nothing reaches the operator: the compiler's own machine begins with the left operand, and stops if it asks for the right one.
    /// <code>right = new(); and = __and(a, right); and.IsDecided() ? and.Result : and.Finish(right, await b)</code>
    /// </summary>
    private Sequence BindUnreachableLogic(BinaryExpressionSyntax node, ITypeSymbol type)
    {
        var (leftType, rightType) = (OperandType(node.Left), OperandType(node.Right));
        var right = _context.Temporary("right", $"{GeneratedNames.Services}RightOperand<{rightType}>");
        var logic = _context.Temporary("logic", $"{GeneratedNames.Services}ShortCircuit<{_context.Types.Of(type, node)}>");
        var helper = _context.Names.Unique("__shortCircuit");
        _context.Helpers.Add($"static async {logic.Type} {helper}({leftType} left, {right.Type} right) => left {node.OperatorToken.Text} await right;");

        var begun = new Template([Snippet.Text($"{helper}("), BindOperand(node.Left), Snippet.Join(", ", right, ")")]) { Type = logic.Type };
        Expr both = Finish([Snippet.Join(logic, ".Finish(", right, ", "), BindOperand(node.Right), Snippet.Text(")")], node, type);
        var operand = new Assign(right, new Code(Snippet.Text($"new {right.Type}()")) { Type = right.Type });
        return Decided([operand, new Assign(logic, begun)], Snippet.Join(logic, ".IsDecided()"), Snippet.Join(logic, ".Result"), both);
    }

    /// <summary>A dynamic operator looks at the static types; a type without a name counts as what it is then.</summary>
    private string OperandType(ExpressionSyntax node) =>
        ValueType(node) is { } type && _context.Types.Of(type, node) is var name && !_context.Types.IsUnnamed(name) ? name : "dynamic";

    private static Sequence Decided(ImmutableArray<Stmt> steps, Snippet test, Snippet result, Expr both)
    {
        var whole = new Conditional(new Code(test), new Code(result) { Type = both.Type }, both) { Type = both.Type, TypeHoldsReferences = both.TypeHoldsReferences, Where = both.Where };
        return new Sequence(steps, whole) { Type = whole.Type, TypeHoldsReferences = whole.TypeHoldsReferences };
    }
}

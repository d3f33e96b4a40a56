using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

internal sealed partial class Binder
{
    private Expr BindExpression(ExpressionSyntax node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _context.Token.ThrowIfCancellationRequested();
        if (node is ThrowExpressionSyntax { Expression: var exception })
            return new ThrowExpr(BindExpression(exception)) { Where = node.GetLocation() };
        if (node is CastExpressionSyntax { Expression: var handled } && _context.Awaits.Holds(handled) && IsHandlerCreation(handled))
            return BindHandler(handled);
        if (IsHandler(node) && (_context.Awaits.Holds(node) || CallerArguments.AreAskedBy(node.DescendantNodesAndSelf().OfType<InterpolatedStringExpressionSyntax>().First(), _context)))
            return BindHandler(node);
        if (!_context.Awaits.Holds(node) && node is not ThrowExpressionSyntax)
            return BindCode(node);
        switch (node)
        {
            case AwaitExpressionSyntax awaited:
                return BindAwait(awaited);
            case ParenthesizedExpressionSyntax when Unwrap(node) is AwaitExpressionSyntax inner:
                return BindAwait(inner);

            // What becomes a variable stands in no parentheses: (x) with { } would be a cast.
            case ParenthesizedExpressionSyntax when Unwrap(node) is WithExpressionSyntax inner && _context.Awaits.Holds(inner.Initializer):
                return BindWith(inner);
            case AssignmentExpressionSyntax assignment:
                return BindAssignment(assignment);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } logical:
                return BindShortCircuit(logical);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                return BindCoalesce(coalesce);
            case ConditionalExpressionSyntax conditional:
                return BindConditional(conditional);
            case SwitchExpressionSyntax { GoverningExpression: var governing } choice when choice.Arms.Any(arm => _context.Awaits.Holds(arm)):
                return BindSwitchExpression(choice);
            case SwitchExpressionSyntax choice:
                return Finish([BindOperand(choice.GoverningExpression), CopyAfter(choice, choice.GoverningExpression)], node);
            case InvocationExpressionSyntax call:
                return WithType(BindCall(call, RenamedToCreate(call), withResult: false), node);
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer } creation when _context.Awaits.Holds(initializer):
                return BindCreation(creation, initializer);
            case CheckedExpressionSyntax context:
                return BindChecked(context);
            case QueryExpressionSyntax query:
                return BindQuery(query);
            case ConditionalAccessExpressionSyntax access:
                return _context.Awaits.Holds(access.WhenNotNull)
                    ? BindConditionalAccess(access)
                    : Finish([BindOperand(access.Expression), Snippet.Join("?", Copy(access.WhenNotNull))], node);
            case MemberBindingExpressionSyntax:
                return BindCode(node);
            case WithExpressionSyntax { Expression: ParenthesizedExpressionSyntax } with when !_context.Awaits.Holds(with.Initializer):
                return BindWithOfKept(with);
            case WithExpressionSyntax with when !_context.Awaits.Holds(with.Initializer):
                return Finish([BindOperand(with.Expression), CopyAfter(with, with.Expression)], node);
            case WithExpressionSyntax with:
                return BindWith(with);
            case IsPatternExpressionSyntax pattern:
                return BindIsPattern(pattern);
            case MemberAccessExpressionSyntax access:
                return Finish([BindReceiver(access.Expression), Snippet.Join(access.OperatorToken.Text, Copy(access.Name))], node);
            case ElementAccessExpressionSyntax access:
                return BindElementAccess(access);
            case ElementBindingExpressionSyntax binding when _context.ReceiverOf(binding) is { } receiver:
                var indexed = new List<object> { receiver };
                AddArguments(binding.ArgumentList, indexed);
                return Finish(indexed, node);
            case InterpolatedStringExpressionSyntax text:
                return BindInterpolation(text);
            case CollectionExpressionSyntax collection:
                return BindCollection(collection);
            case BinaryExpressionSyntax binary when Model.GetSymbolInfo(binary, _context.Token).Symbol is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator, Parameters: [var first, _] }:
                return MayBeginTypeArguments(binary)
                    ? Finish([Snippet.Text("("), BindFor(first, binary.Left), Snippet.Text(") < "), BindOperand(binary.Right)], node)
                    : Finish([BindFor(first, binary.Left), Snippet.Text($" {binary.OperatorToken.Text} "), BindOperand(binary.Right)], node);
            case BinaryExpressionSyntax binary when MayBeginTypeArguments(binary):
                return Finish([Snippet.Text("("), BindOperand(binary.Left), Snippet.Text(") < "), BindOperand(binary.Right)], node);
            case BinaryExpressionSyntax binary when MakesText(binary) && _context.Awaits.Holds(binary.Right) && !Model.GetConstantValue(binary.Left, _context.Token).HasValue:
                return Finish([new Operand(TextOf(BindOperand(binary.Left), binary.Left)), Snippet.Text($" {binary.OperatorToken.Text} "), BindOperand(binary.Right)], node);
            case ParenthesizedExpressionSyntax parenthesized:
                return BindParenthesized(parenthesized);
            case BinaryExpressionSyntax or CastExpressionSyntax or TupleExpressionSyntax or ArrayCreationExpressionSyntax
                or ImplicitArrayCreationExpressionSyntax or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax
                or AnonymousObjectCreationExpressionSyntax or BaseObjectCreationExpressionSyntax
                or RangeExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax:
                var pieces = new List<object>();
                AddPieces(node, pieces);
                return Finish(pieces, node);
            default:
                throw Unknown(node);
        }
    }

    private Code BindCode(ExpressionSyntax node)
    {
        var snippet = Copy(node);
        var stability = HasEffectfulConversion(node) ? Stability.Effect
            : Model.GetConstantValue(node, _context.Token).HasValue || IsStable(node) ? Stability.Stable
            : snippet.AsLocal is { CapturedIn: null, IsRef: false, IsAliased: false } ? Stability.Local
            : Stability.Effect;
        var type = ValueType(node);
        var why = type is null ? UnsupportedConstructs.UnspeakableType : _context.Types.WhyUnspeakable(type);
        return new Code(snippet)
        {
            Stability = stability,
            Type = why is null ? _context.Types.Of(type!, node) : null,
            TypeHoldsReferences = type is null || TypeNames.HoldsReferences(type),
            WhyUntyped = why,
            Where = node.GetLocation(),
        };
    }

    /// <summary>The type a value has where it is used: conversions happen when an operand is evaluated, not when it is used.</summary>
    private ITypeSymbol? ValueType(ExpressionSyntax node)
    {
        var info = Model.GetTypeInfo(node, _context.Token);
        var type = info.ConvertedType ?? info.Type;
        if (type is { IsRefLikeType: true } && info.Type is { IsRefLikeType: false } natural)
            type = natural;
        if (IsOffset(node) || (IsComparedInTuple(node) && info.Type is not null))
            type = info.Type;
        return type is null or IErrorTypeSymbol or { SpecialType: SpecialType.System_Void } ? null : type;
    }

    private bool IsStable(ExpressionSyntax node) => Unwrap(node) switch
    {
        LiteralExpressionSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax or SizeOfExpressionSyntax => true,

        // A struct may be changed by what follows.
        ThisExpressionSyntax => _context.Method.ContainingType.IsReferenceType,
        AnonymousFunctionExpressionSyntax => true,
        _ => false,
    };

    /// <summary>A conversion of the user's runs when its operand is evaluated, and so does a handler, be the text that it is given a constant.</summary>
    private bool HasEffectfulConversion(ExpressionSyntax node) =>
        Model.GetConversion(node, _context.Token) is { IsUserDefined: true } or { IsTupleConversion: true } or { IsInterpolatedStringHandler: true } && !IsOffset(node) && !IsComparedInTuple(node);

    /// <summary>Whether it stands in <c>==</c> or <c>!=</c> between tuples, which converts two elements when it compares them, behind all awaits.</summary>
    private bool IsComparedInTuple(ExpressionSyntax node)
    {
        SyntaxNode at = node;
        while (at.Parent is ParenthesizedExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax } or TupleExpressionSyntax)
            at = at.Parent;
        return at.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison
            && Model.GetOperation(comparison, _context.Token) is ITupleBinaryOperation;
    }

    /// <summary>Whether <c>+</c> makes a text of what is no text: <c>ToString</c> is called when the operand is evaluated.</summary>
    private bool MakesText(ExpressionSyntax addition) =>
        Model.GetSymbolInfo(addition, _context.Token).Symbol is IMethodSymbol
        {
            MethodKind: MethodKind.BuiltinOperator, ContainingType.SpecialType: SpecialType.System_String, Parameters: [{ Type.SpecialType: SpecialType.System_Object }, _],
        };

    /// <summary><c>G(await F() &lt; b, c &gt; (4))</c>: with a name of ours in front it would be the call of a generic method.</summary>
    private static bool MayBeginTypeArguments(BinaryExpressionSyntax comparison) =>
        comparison.IsKind(SyntaxKind.LessThanExpression)
        && comparison.AncestorsAndSelf().TakeWhile(static node => node is not (StatementSyntax or ArrowExpressionClauseSyntax)).Last().DescendantTokens()
            .Any(token => token.IsKind(SyntaxKind.GreaterThanToken) && token.SpanStart > comparison.OperatorToken.SpanStart);

    /// <summary>What C# adds to a text in place of a value.</summary>
    private static Template TextOf(object value, ExpressionSyntax node) =>
        new(node is BinaryExpressionSyntax ? [Snippet.Text("\"\" + ("), value, Snippet.Text(")")] : [Snippet.Text("\"\" + "), value]) { Type = "string", TypeHoldsReferences = true, Where = node.GetLocation() };

    /// <summary>A bound of <c>text[1..n]</c>, where C# makes no <see cref="Range"/> but asks for a slice, stays a number.</summary>
    private bool IsOffset(ExpressionSyntax node) =>
        node.Parent is RangeExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax access } }
        && Model.GetOperation(access, _context.Token) is IImplicitIndexerReferenceOperation;

    private Operand BindOperand(ExpressionSyntax node)
    {
        var value = BindExpression(node);

        // What becomes a variable still has the type that it had before.
        if (value is not (Code or Template) && HasEffectfulConversion(node))
            value = Finish([new Operand(value)], node);

        // C# refuses one that stands before an await, but only when it emits the code: too late for us to hear of it.
        return ValueType(node) is { IsRefLikeType: true } ? new Operand(value, UnsupportedConstructs.Error) : new Operand(value);
    }

    /// <summary>Of what can stand behind an operand in parentheses, only the sign of a call and <c>!</c> can stand behind a cast as well.</summary>
    private Template BindParenthesized(ParenthesizedExpressionSyntax node)
    {
        var mayBeginCast = node.CloseParenToken.GetNextToken().Kind() is SyntaxKind.OpenParenToken or SyntaxKind.ExclamationToken;
        return Finish([Snippet.Text("("), BindOperand(node.Expression), Snippet.Text(")")], node, ValueType(node), parentheses: new Parentheses(mayBeginCast));
    }

    private Template Finish(List<object> pieces, ExpressionSyntax node) => Finish(pieces, node, ValueType(node));

    private Template Finish(List<object> pieces, ExpressionSyntax node, ITypeSymbol? type, bool keepsAll = false, Parentheses? parentheses = null)
    {
        var why = type is null ? UnsupportedConstructs.UnspeakableType : _context.Types.WhyUnspeakable(type);
        return new Template([.. pieces])
        {
            KeepsAll = keepsAll,
            Parentheses = parentheses,
            Type = why is null ? _context.Types.Of(type!, node) : null,
            TypeHoldsReferences = type is null || TypeNames.HoldsReferences(type),
            WhyUntyped = why,
            Where = node.GetLocation(),
        };
    }

    private Expr WithType(Expr expression, ExpressionSyntax node) => expression is Template template ? Finish([.. template.Pieces], node, ValueType(node), template.KeepsAll) : expression;

    private string? RenamedToCreate(InvocationExpressionSyntax call) =>
        Model.GetSymbolInfo(call, _context.Token).Symbol is IMethodSymbol method ? CoroutineCalls.Find(call, method, _context)?.Create : null;

    /// <summary>What follows a node's first operand, as text.</summary>
    private Snippet CopyAfter(ExpressionSyntax node, ExpressionSyntax first)
    {
        var parts = new List<object>();
        foreach (var child in node.ChildNodesAndTokens().SkipWhile(child => child.Span.End <= first.Span.End))
            parts.Add(child.IsNode ? Copy(child.AsNode()!) : $" {child.AsToken().Text} ");
        return Snippet.Join([.. parts]);
    }

    /// <summary>Text and operands of an expression whose parts are evaluated in the order in which they are written.</summary>
    private void AddPieces(SyntaxNode node, List<object> pieces)
    {
        if (node is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member && InferredName(member.Expression) is { } name)
            pieces.Add(Snippet.Text($"{name} = "));
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.IsToken)
            {
                var token = child.AsToken();
                pieces.Add(Snippet.Text(Spaced(token.LeadingTrivia) + token.Text + Spaced(token.TrailingTrivia)));
                continue;
            }

            switch (child.AsNode()!)
            {
                case ArgumentSyntax argument:
                    AddArgument(argument, pieces);
                    break;
                case ExpressionSyntax value when !IsType(value):
                    if (value is InitializerExpressionSyntax or ArrayTypeSyntax)
                        AddPieces(value, pieces);
                    else if (value is OmittedArraySizeExpressionSyntax)
                        continue;
                    else
                        pieces.Add(BindOperand(value));
                    if (Spaced(value.GetTrailingTrivia()) is { Length: > 0 } space)
                        pieces.Add(Snippet.Text(space));
                    break;
                case BaseArgumentListSyntax arguments:
                    AddArguments(arguments, pieces);
                    break;
                case AnonymousObjectMemberDeclaratorSyntax or CollectionElementSyntax
                    or ArrayRankSpecifierSyntax or ArrayTypeSyntax or InterpolationSyntax:
                    AddPieces(child.AsNode()!, pieces);
                    break;
                case var text:
                    pieces.Add(Snippet.Join(Copy(text), Spaced(text.GetTrailingTrivia())));
                    break;
            }
        }
    }

    /// <summary>Asked about <c>int?</c> in <c>new int?(n)</c>, C# knows of no symbol. An array's type holds the sizes, which are operands.</summary>
    private bool IsType(ExpressionSyntax node) =>
        node is TypeSyntax and not (SimpleNameSyntax or ArrayTypeSyntax)
        || node is TypeSyntax { Parent: CastExpressionSyntax }
        || Model.GetSymbolInfo(node, _context.Token).Symbol is INamespaceOrTypeSymbol;

    /// <summary>With what the compiler says of the caller, before the closing token.</summary>
    private void AddArguments(BaseArgumentListSyntax arguments, List<object> pieces)
    {
        AddPieces(arguments, pieces);
        if (CallerArguments.Of(arguments.Parent!, _context) is { Length: > 0 } extra)
            pieces.Insert(pieces.Count - 1, Snippet.Text((arguments.Arguments.Count > 0 ? ", " : "") + extra));
    }

    /// <summary>A comment keeps words apart as well: <c>new/* two */int[2]</c>.</summary>
    private static string Spaced(SyntaxTriviaList trivia) => trivia.Count > 0 ? " " : "";

    private static string? InferredName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax { Name.Identifier.Text: var name } => name,
        _ => null,
    };

    private Expr BindElementAccess(ElementAccessExpressionSyntax access)
    {
        if (FromEndOfArray(access) is { } fromEnd)
            return BindFromEndOfArray(access, fromEnd);
        var pieces = new List<object> { BindReceiver(access.Expression) };
        AddArguments(access.ArgumentList, pieces);
        return Finish(pieces, access);
    }

    private Template BindIsPattern(IsPatternExpressionSyntax node)
    {
        var pattern = HoistedPattern.Strip(node.Pattern, out var isNegated);
        var copied = HoistedPattern.Copy(pattern, _context, _targets, out var assignments);
        return assignments.Parts.IsEmpty
            ? Finish([BindOperand(node.Expression), Snippet.Join(" is ", Copy(node.Pattern))], node)
            : Finish(
                [Snippet.Text(isNegated ? "!(" : "("), BindOperand(node.Expression), Snippet.Join(" is ", copied, " && ", assignments, ")")],
                node);
    }
}

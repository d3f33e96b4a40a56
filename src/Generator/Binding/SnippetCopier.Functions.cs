using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class SnippetCopier
{
    /// <summary><c>Inner(3)</c> becomes <c>Outer__Inner__Create(__scope1, 3)</c>.</summary>
    private void CopyCoroutineCall(InvocationExpressionSyntax call, IMethodSymbol method, CoroutineFunction function, string extra)
    {
        Replace(call.Expression, GeneratedNames.Create(function.Name) + _context.TypeArgumentsFor(method, call));
        CopyArguments(
            call.ArgumentList, extra, new DisplaysPart(function, InClosure: _closureDepth > 0, FollowedByArguments: call.ArgumentList.Arguments.Count > 0 || extra.Length > 0));
    }

    /// <summary>
    /// A coroutine lambda becomes a delegate that makes a cold coroutine of its machine:
    /// <code>async x => await F(x) + y      (Func&lt;int, Coroutine&lt;int&gt;>)(x => Outer__Lambda__Create(__captured1, x))</code>
    /// </summary>
    private void CopyCoroutineLambda(AnonymousFunctionExpressionSyntax lambda, FunctionDeclaration declaration)
    {
        var cast = CastFor(lambda);
        var first = lambda.GetFirstToken();
        if (first != _first)
            Trivia(first.LeadingTrivia);
        if (cast is not null)
        {
            Add(new CastPart(cast));
            _text.Append('(');
        }

        CopyHead(lambda);

        var examples = ExamplesFor(declaration);
        List<Part> arguments = [.. examples, .. declaration.Copies.Select(copy => new TextPart(_context.PathOf(copy) ?? NameTable.Escape(copy.Name)))];
        arguments.AddRange(CoroutineFunctions.Parameters(declaration.Symbol, lambda)
            .Select(parameter => new TextPart(SignatureText.Static(parameter) + SignatureText.Identifier(parameter.Name))));
        _text.Append($"{GeneratedNames.Create(declaration.Function.Name)}{(examples.Count > 0 ? "" : SignatureText.TypeArguments(declaration.OuterTypeParameters))}(");
        Add(new DisplaysPart(declaration.Function, InClosure: true, FollowedByArguments: arguments.Count > 0));
        for (var index = 0; index < arguments.Count; index++)
        {
            _text.Append(index > 0 ? ", " : "");
            Add(arguments[index]);
        }

        _text.Append(')');
        _text.Append(lambda is AnonymousMethodExpressionSyntax ? "; }" : "").Append(cast is null ? "" : "))");
        if (lambda.GetLastToken() != _last)
            Trivia(lambda.GetLastToken().TrailingTrivia);
    }

    /// <summary>Where the type of a result has no name, type arguments are inferred from examples.</summary>
    private List<Part> ExamplesFor(FunctionDeclaration declaration)
    {
        var result = declaration.Symbol.ReturnType is INamedTypeSymbol { TypeArguments: [var type] } ? _context.Types.In(_context.Types.Of(type, declaration.Syntax)) : [];
        return result.IsEmpty
            ? []
            : [.. declaration.OuterTypeParameters.Select(parameter => new TextPart($"default({TypeParameterNames.Of(parameter)})")), .. result.Select(unnamed => new ExamplePart(unnamed.Placeholder))];
    }

    /// <summary>What stands before the body, without <c>async</c>.</summary>
    private void CopyHead(AnonymousFunctionExpressionSyntax lambda)
    {
        foreach (var child in lambda.ChildNodesAndTokens())
        {
            if (child.IsKind(SyntaxKind.EqualsGreaterThanToken) || child == lambda.Body)
                break;
            if (child.IsNode)
                Visit(child.AsNode()!);
            else if (!child.IsKind(SyntaxKind.AsyncKeyword))
                _text.Append(child.AsToken().Text).Append(' ');
        }

        _text.Append(lambda is AnonymousMethodExpressionSyntax ? "{ return " : "=> ");
    }

    /// <summary>
    /// As an argument an async lambda helps to choose the overload, as any other lambda would, but not in the same way: so the
    /// delegate that was chosen is named. Null where the place itself says what the delegate is.
    /// </summary>
    private string? CastFor(AnonymousFunctionExpressionSyntax lambda)
    {
        SyntaxNode outermost = lambda;
        while (outermost.Parent is ParenthesizedExpressionSyntax)
            outermost = outermost.Parent;
        var isNamed = outermost.Parent switch
        {
            CastExpressionSyntax => true,
            EqualsValueClauseSyntax => true,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } => true,
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => !outermost.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).Any(node => node is AnonymousFunctionExpressionSyntax),
            _ => false,
        };
        if (isNamed || _context.Model.GetTypeInfo(lambda, _context.Token).ConvertedType is not INamedTypeSymbol { TypeKind: TypeKind.Delegate } type)
            return null;
        return type.CanBeReferencedByName && _context.Types.WhyUnspeakable(type) is null
            ? _context.Types.Of(type, lambda)
            : throw new LeftFunctionException(lambda, _context.Unsupported(UnsupportedConstructs.UnspeakableType, lambda));
    }

    /// <summary>
    /// The type of the delegate that a local function becomes, if it is one and each closure can keep it; else the name stays a method group.
    /// </summary>
    private INamedTypeSymbol? DelegateType(SimpleNameSyntax name, IMethodSymbol function)
    {
        if (name.Parent is InvocationExpressionSyntax call && call.Expression == name)
            return null;
        var type = name.Parent switch
        {
            CastExpressionSyntax cast => _context.Model.GetTypeInfo(cast, _context.Token).Type,
            AssignmentExpressionSyntax { Left: var target } => _context.Model.GetTypeInfo(target, _context.Token).Type,
            _ => _context.Model.GetTypeInfo(name, _context.Token).ConvertedType,
        };
        return type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, CanBeReferencedByName: true } made && TypeNames.WhyUnspeakable(made) is null
            && TypeParametersOf(made).Concat(function.TypeArguments.SelectMany(TypeParametersOf)).All(IsOfMethod)
                ? made
                : null;
    }

    /// <summary><c>new D(Function)</c>, where images hold the delegates of the function: it is the one that they know, and none that calls it.</summary>
    private DelegatePart? SavedDelegate(BaseObjectCreationExpressionSyntax made, SimpleNameSyntax name) =>
        _context.IsRestorable && !_isFilter && SymbolOf(name) is IMethodSymbol symbol && _context.FunctionOf(symbol) is { } function
        && DelegateType(name, symbol) is { } type && SymbolEqualityComparer.Default.Equals(_context.Model.GetTypeInfo(made, _context.Token).Type, type)
            ? new DelegatePart(_context.DelegateOf(function, symbol, type, name is GenericNameSyntax { TypeArgumentList: var written } ? written.ToString() : "", name))
            : null;

    /// <summary>A display class knows no type parameters but those of the method and the types around it.</summary>
    private static bool IsOfMethod(ITypeParameterSymbol parameter) =>
        parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction };

    public static IEnumerable<ITypeParameterSymbol> TypeParametersOf(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => [parameter],
        IArrayTypeSymbol array => TypeParametersOf(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(TypeParametersOf).Concat(named.ContainingType is { } around ? TypeParametersOf(around) : []),
        _ => [],
    };
}

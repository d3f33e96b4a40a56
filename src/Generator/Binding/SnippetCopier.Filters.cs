using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

internal sealed partial class SnippetCopier
{
    /// <summary><c>IsMeant(e)</c> becomes <c>IsMeant__InFilter(__scope1, e)</c>.</summary>
    private void CopyCallInFilter(InvocationExpressionSyntax call, IMethodSymbol method, LocalFunction function, string extra)
    {
        var helper = HelperFor(method.OriginalDefinition, function);
        Replace(call.Expression, new FilterFunctionPart(helper), TypeArgumentsOf(call.Expression));
        CopyArguments(
            call.ArgumentList, extra, new DisplaysPart(helper, InClosure: _closureDepth > 0, FollowedByArguments: call.ArgumentList.Arguments.Count > 0 || extra.Length > 0));
    }

    /// <summary><c>IsMeant</c> as a delegate becomes <c>IsMeant__InFilter(__scope1)</c>, which makes it.</summary>
    private void CopyDelegateInFilter(SimpleNameSyntax name, IMethodSymbol method, LocalFunction function)
    {
        var type = name.Parent is CastExpressionSyntax cast
            ? _context.Model.GetTypeInfo(cast, _context.Token).Type
            : _context.Model.GetTypeInfo(name, _context.Token).ConvertedType;
        if (type is null)
            throw _context.Unsupported(UnsupportedConstructs.UnspeakableType, name);
        var typeArguments = TypeArgumentsOf(name);
        var helper = new FilterFunction(
            _context.Names.Unique($"{function.Name}__InFilter"),
            DelegateType(name, method) is { } made
                ? Snippet.Join(new DelegatePart(_context.DelegateOf(function, method, made, typeArguments.ToString(), name)))
                : Snippet.Join(new LocalFunctionPart(function), typeArguments))
        {
            Head = Snippet.Text(TypeNames.Of(type, name)),
        };
        _context.FilterFunctions.Add(helper);
        Replace(name, new FilterFunctionPart(helper), "(", new DisplaysPart(helper, InClosure: _closureDepth > 0, FollowedByArguments: false), ")");
    }

    private FilterFunction HelperFor(IMethodSymbol method, LocalFunction function)
    {
        var syntax = (LocalFunctionStatementSyntax)method.DeclaringSyntaxReferences[0].GetSyntax(_context.Token);
        if (_context.FilterFunctions.FirstOrDefault(known => known.PlainName == function.Name) is { } made)
            return made;
        var arguments = string.Join(", ", method.Parameters.Select(parameter => $"{Direction(parameter.RefKind)}{SignatureText.Identifier(parameter.Name)}"));
        var value = Snippet.Join(
            method.RefKind == RefKind.None ? "" : "ref ", new LocalFunctionPart(function), SignatureText.TypeArguments(method.TypeParameters), $"({arguments})");
        var helper = new FilterFunction(_context.Names.Unique($"{function.Name}__InFilter"), value)
        {
            PlainName = function.Name,
            Head = Snippet.Join(syntax.Modifiers.Any(SyntaxKind.UnsafeKeyword) ? "unsafe " : "", CopyPart(syntax.ReturnType)),
            TypeParameters = SignatureText.TypeArguments(method.TypeParameters),
            Parameters = Snippet.Join([.. syntax.ParameterList.Parameters.SelectMany((parameter, index) => new object[] { index > 0 ? ", " : "", CopyPart(parameter) })]),
            Constraints = string.Concat(syntax.ConstraintClauses.Select(clause => $" {CopyPart(clause)}")),
        };
        _context.FilterFunctions.Add(helper);
        return helper;
    }

    private Snippet CopyPart(SyntaxNode node) => Copy(node, _context, _targets);

    private Snippet TypeArgumentsOf(ExpressionSyntax name) => name is GenericNameSyntax generic ? CopyPart(generic.TypeArgumentList) : Snippet.Empty;

    private static string Direction(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In or RefKind.RefReadOnlyParameter => "in ",
        _ => "",
    };
}

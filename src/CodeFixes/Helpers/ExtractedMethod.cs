using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>A method made of an expression: what it reads of the body around become its parameters, under the same names.</summary>
internal sealed class ExtractedMethod
{
    private readonly FixSite _site;
    private readonly ExpressionSyntax _expression;
    private readonly MethodDeclarationSyntax _around;
    private readonly bool _isStatic;
    private readonly IReadOnlyList<(string Name, ITypeSymbol Type)> _parameters;

    private ExtractedMethod(FixSite site, ExpressionSyntax expression, MethodDeclarationSyntax around, bool isStatic, IReadOnlyList<(string Name, ITypeSymbol Type)> parameters)
    {
        (_site, _expression, _around, _isStatic, _parameters) = (site, expression, around, isStatic, parameters);
    }

    /// <summary>What a call of the method is given.</summary>
    public string Arguments => $"({string.Join(", ", _parameters.Select(static parameter => Escaped(parameter.Name)))})";

    /// <summary>Null where the expression changes variables, awaits, or needs more of the body around than values.</summary>
    public static ExtractedMethod? Find(FixSite site, ExpressionSyntax expression)
    {
        if (expression.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { TypeParameterList: null, Parent: ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax } around
            || site.Model.GetDeclaredSymbol(around, site.Token) is not { } method
            || expression.DescendantNodesAndSelf().Any(static node => node is AwaitExpressionSyntax or BaseExpressionSyntax or DeclarationExpressionSyntax or SingleVariableDesignationSyntax or RefExpressionSyntax)
            || site.Model.AnalyzeDataFlow(expression) is not { Succeeded: true } flow
            || flow.WrittenInside.Any(static symbol => symbol is ILocalSymbol or IParameterSymbol)
            || flow.UsedLocalFunctions.Any())
        {
            return null;
        }

        var isStatic = true;
        var parameters = new List<(string, ITypeSymbol)>();
        foreach (var symbol in flow.ReadInside.Except(flow.VariablesDeclared, SymbolEqualityComparer.Default))
        {
            switch (symbol)
            {
                case IParameterSymbol { IsThis: true }:
                    isStatic = false;
                    break;
                case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }:
                    isStatic = false;
                    break;
                case ILocalSymbol { IsConst: false, IsRef: false, Type.IsRefLikeType: false } or IParameterSymbol { RefKind: RefKind.None, Type.IsRefLikeType: false }
                    when expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault(name => name.Identifier.ValueText == symbol.Name) is { } name:
                    if (TypeOf(name, site) is not { } type)
                        return null;
                    parameters.Add((symbol.Name, type));
                    break;
                default:
                    return null;
            }
        }

        return !isStatic && method.ContainingType.IsValueType ? null : new ExtractedMethod(site, expression, around, isStatic || method.IsStatic, parameters);
    }

    /// <summary>The type of an expression, with the annotation that it has there: that of a <c>var</c> local says nothing.</summary>
    public static ITypeSymbol? TypeOf(ExpressionSyntax expression, FixSite site)
    {
        var info = site.Model.GetTypeInfo(expression, site.Token);
        return info.Type is not { IsReferenceType: true } type ? info.Type
            : type.WithNullableAnnotation(info.Nullability.FlowState == NullableFlowState.MaybeNull ? NullableAnnotation.Annotated : NullableAnnotation.NotAnnotated);
    }

    /// <summary>This name, or one like it that no member of the type has.</summary>
    public string Named(string wanted)
    {
        var taken = _site.Model.LookupSymbols(_around.SpanStart).Select(static symbol => symbol.Name).ToImmutableHashSet();
        var name = wanted;
        for (var number = 2; taken.Contains(name); number++)
            name = wanted + number;
        return name;
    }

    /// <summary>The declaration, behind the method around.</summary>
    /// <param name="before">A line above it, or nothing.</param>
    /// <param name="modifiers">With the return type.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="body">What stands before the expression.</param>
    public TextChange Declaration(string before, string modifiers, string name, string body)
    {
        var line = DeclarationText.LineBreakBefore(_site.Text, _around.SpanStart);
        var end = DeclarationText.LineBreak(_site.Text);
        line = line.StartsWith(end, StringComparison.Ordinal) ? line : end;
        var list = string.Join(", ", _parameters.Select(parameter => $"{_site.NameOf(parameter.Type)} {Escaped(parameter.Name)}"));
        var head = before.Length == 0 ? "" : before + line;
        var text = $"{end}{line}{head}private {(_isStatic ? "static " : "")}{modifiers} {name}({list}) => {body}{_expression};";
        return DeclarationText.Insert(_around.Span.End, text);
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}

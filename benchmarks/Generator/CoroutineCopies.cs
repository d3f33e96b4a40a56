using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Coroutines.Generator.Benchmarks;

/// <summary>
/// Puts a coroutine beside every async method of a file that returns a task or a sequence. The method stays, so that whatever calls it compiles as before;
/// what a copy awaits directly are copies again:
/// <code>
/// async Task&lt;int&gt; Sum() => await Read().ConfigureAwait(false);
/// [Coroutine] async Coroutine&lt;int&gt; Sum__CopyInReader() => await Read__CopyInReader();
/// </code>
/// </summary>
internal sealed class CoroutineCopies(SemanticModel model) : CSharpSyntaxRewriter
{
    private static readonly SyntaxKind[] s_dropped = [SyntaxKind.OverrideKeyword, SyntaxKind.VirtualKeyword, SyntaxKind.NewKeyword, SyntaxKind.SealedKeyword, SyntaxKind.PartialKeyword];

    private bool _isInCopy;

    public static SyntaxTree AddTo(SyntaxTree tree, SemanticModel model) =>
        UserProject.Parse(new CoroutineCopies(model).Visit(tree.GetRoot()).ToFullString(), tree.FilePath);

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) => WithCopies(node, base.VisitClassDeclaration);

    public override SyntaxNode? VisitStructDeclaration(StructDeclarationSyntax node) => WithCopies(node, base.VisitStructDeclaration);

    public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node) => WithCopies(node, base.VisitRecordDeclaration);

    public override SyntaxNode? VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) => WithCopies(node, base.VisitInterfaceDeclaration);

    public override SyntaxNode? VisitAwaitExpression(AwaitExpressionSyntax node)
    {
        if (!_isInCopy)
            return base.VisitAwaitExpression(node);
        var call = node.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait", Expression: InvocationExpressionSyntax configured } }
            ? configured
            : node.Expression as InvocationExpressionSyntax;
        if (call is null || model.GetSymbolInfo(call).Symbol is not IMethodSymbol called || !IsCopied(called))
            return base.VisitAwaitExpression(node);
        var visited = (InvocationExpressionSyntax)VisitInvocationExpression(call)!;
        return node.WithExpression(visited.WithExpression(Renamed(visited.Expression, called)).WithTrailingTrivia(node.GetTrailingTrivia()));
    }

    private SyntaxNode? WithCopies<T>(T node, Func<T, SyntaxNode?> visit)
        where T : TypeDeclarationSyntax
    {
        if (_isInCopy || visit(node) is not TypeDeclarationSyntax type)
            return node;
        _isInCopy = true;
        var copies = node.Members.OfType<MethodDeclarationSyntax>().Where(method => IsCopied(model.GetDeclaredSymbol(method))).Select(Copy).ToArray<MemberDeclarationSyntax>();
        _isInCopy = false;
        type = (TypeDeclarationSyntax)type.AddMembers(copies);
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword) || !type.DescendantNodes().OfType<MethodDeclarationSyntax>().Any(HasAttribute))
            return type;
        var bare = type.WithoutLeadingTrivia();
        return bare.WithModifiers(bare.Modifiers.Add(Token(SyntaxKind.PartialKeyword).WithLeadingTrivia(Space).WithTrailingTrivia(Space))).WithLeadingTrivia(type.GetLeadingTrivia());
    }

    private static bool HasAttribute(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Coroutine" or "global::Coroutines.Coroutine");

    private static bool IsCopied(ISymbol? symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.ReducedExtension } method
        && method.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax() is MethodDeclarationSyntax declaration
        && declaration.Modifiers.Any(SyntaxKind.AsyncKeyword)
        && (declaration.Body is not null || declaration.ExpressionBody is not null)
        && !HasAttribute(declaration)
        && CopyType(declaration.ReturnType) is not null;

    private MethodDeclarationSyntax Copy(MethodDeclarationSyntax method)
    {
        var visited = (MethodDeclarationSyntax)VisitMethodDeclaration(method)!;
        var modifiers = visited.Modifiers.Where(modifier => !s_dropped.Any(dropped => modifier.IsKind(dropped))).Select(modifier => modifier.WithoutTrivia().WithTrailingTrivia(Space));
        return visited
            .WithLeadingTrivia()
            .WithExplicitInterfaceSpecifier(null)
            .WithIdentifier(Identifier(NameOfCopy(model.GetDeclaredSymbol(method)!)))
            .WithReturnType(CopyType(method.ReturnType)!.WithTrailingTrivia(Space))
            .WithModifiers(TokenList(modifiers))
            .WithAttributeLists([AttributeList([Attribute(ParseName("global::Coroutines.Coroutine"))])])
            .WithLeadingTrivia(LineFeed);
    }

    /// <summary>Each class has its own: a copy neither overrides nor hides another.</summary>
    private static string NameOfCopy(IMethodSymbol method) => $"{method.Name.Split('.')[^1]}__CopyIn{method.ContainingType.Name}";

    private static TypeSyntax? CopyType(TypeSyntax type) => ((type as QualifiedNameSyntax)?.Right ?? type) switch
    {
        GenericNameSyntax { Identifier.Text: "Task" or "ValueTask" } generic => ParseTypeName($"global::Coroutines.Coroutine{generic.TypeArgumentList.WithoutTrivia()}"),
        GenericNameSyntax { Identifier.Text: "IAsyncEnumerable" or "IAsyncEnumerator" } => type,
        IdentifierNameSyntax { Identifier.Text: "Task" or "ValueTask" } => ParseTypeName("global::Coroutines.Coroutine"),
        _ => null,
    };

    private static ExpressionSyntax Renamed(ExpressionSyntax called, IMethodSymbol method) => called switch
    {
        MemberAccessExpressionSyntax access => access.WithName(Renamed(access.Name, method)),
        SimpleNameSyntax name => Renamed(name, method),
        _ => called,
    };

    private static SimpleNameSyntax Renamed(SimpleNameSyntax name, IMethodSymbol method) =>
        name.WithIdentifier(Identifier(name.Identifier.LeadingTrivia, NameOfCopy(method), name.Identifier.TrailingTrivia));
}

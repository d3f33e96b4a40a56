using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Refactorings;

/// <summary>Makes an <c>async Task</c> method a coroutine, and the methods that await it, up to where the program starts or somebody wants a task.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConvertToCoroutineRefactoring)), Shared]
public sealed class ConvertToCoroutineRefactoring : TextRefactoringProvider
{
    internal const string Title = "Convert to coroutine";

    private protected override CodeAction? Find(FixSite site, Document document)
    {
        if (site.Node.FirstAncestorOrSelf<SyntaxNode>(EndsSearch) is not { } declaration
            || declaration is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            || site.Node.FirstAncestorOrSelf<ParameterListSyntax>() is not null
            || site.Model.GetDeclaredSymbol(declaration, site.Token) is not IMethodSymbol { IsAsync: true } method
            || !site.Types.IsTask(method.ReturnType)
            || new EnclosingFunction(declaration, method) is not { } function
            || function.IsEntryPoint(site.Model.Compilation, site.Token)
            || CoroutineConversion.Find(site with { Node = declaration }, function) is null)
        {
            return null;
        }

        return CodeAction.Create(Title, token => CoroutineChain.ConvertAsync(document.Project.Solution, method, token), Title);
    }

    // The place is on the signature, not in the body.
    private static bool EndsSearch(SyntaxNode node) =>
        node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or BlockSyntax or ArrowExpressionClauseSyntax;
}

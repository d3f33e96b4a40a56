using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Refactorings;

/// <summary>
/// <c>var a = await Fetch();</c> becomes <c>var fetchTask = EventLoop.Current.CreateTask(Fetch()); var a = await fetchTask;</c>, so that something can
/// happen in between.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ExtractTaskRefactoring)), Shared]
public sealed class ExtractTaskRefactoring : TextRefactoringProvider
{
    internal const string Title = "Extract as task";

    private protected override CodeAction? Find(FixSite site, Document document)
    {
        if (site.Node.FirstAncestorOrSelf<AwaitExpressionSyntax>() is not { Expression: InvocationExpressionSyntax call } await
            || call.Span.Contains(site.Node.Span) && site.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not null
            || FindStatement(await) is not { Parent: BlockSyntax } statement
            || site.Types.EventLoop is not { } eventLoop
            || !site.Types.IsCoroutine(site.Model.GetTypeInfo(call, site.Token).Type)
            || EnclosingFunction.Find(await, site.Model, site.Token) is not { } function
            || !site.Types.IsCoroutineFunction(function.Symbol))
        {
            return null;
        }

        var name = FreeName.For(NameOf(call), statement);
        var start = $"var {name} = {site.NameOf(eventLoop)}.Current.CreateTask({call});{DeclarationText.LineBreakBefore(site.Text, statement.SpanStart)}";
        return Change(Title, document, site, [DeclarationText.Insert(statement.SpanStart, start), new(call.Span, name)]);
    }

    /// <summary>The statement, if nothing in it is evaluated before the awaited call.</summary>
    private static StatementSyntax? FindStatement(AwaitExpressionSyntax await) => await.Parent switch
    {
        ExpressionStatementSyntax or ReturnStatementSyntax => (StatementSyntax)await.Parent,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Parent: ExpressionStatementSyntax statement } => statement,
        EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } => statement,
        _ => null,
    };

    private static string NameOf(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return name.Length == 0 ? "task" : $"{char.ToLowerInvariant(name[0])}{name.Substring(1)}Task";
    }
}

using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>The base of the refactorings: what they need to know, found once.</summary>
public abstract class TextRefactoringProvider : CodeRefactoringProvider
{
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, token) = (context.Document, context.CancellationToken);
        if (await FixSite.FindAsync(document, context.Span, token).ConfigureAwait(false) is not { } site)
            return;

        if (Find(site, document) is { } action)
            context.RegisterRefactoring(action);
    }

    private protected abstract CodeAction? Find(FixSite site, Document document);

    /// <returns>The action, or <see langword="null"/> where it would not compile.</returns>
    private protected static CodeAction? Change(string title, Document document, FixSite site, IReadOnlyList<TextChange> changes) => CompileCheck.PassesMember(site, changes)
        ? CodeAction.Create(title, _ => Task.FromResult(document.WithText(site.Text.WithChanges(changes))), title)
        : null;
}

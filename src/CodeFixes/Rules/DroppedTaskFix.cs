using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO020: starts the task in the group at hand, or says that nobody wants it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DroppedTaskFix)), Shared]
public sealed class DroppedTaskFix : TextFixProvider
{
    internal const string UseGroup = "CORO020.UseGroup";
    internal const string Discard = "CORO020.Discard";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DroppedTask];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax starter } call)
            yield break;

        if (starter.Name.Identifier.ValueText == "CreateTask" && FindGroup(site) is { } group)
            yield return new TextFix(UseGroup, $"Start it in '{group}'", [new TextChange(starter.Expression.Span, group)]);

        if (call.Parent is ExpressionStatementSyntax)
        {
            yield return new TextFix(Discard, "Say that nobody waits for it", [DeclarationText.Insert(call.SpanStart, "_ = ")]);
        }
        else if (call.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            && declarator.Parent is VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax } local
            && !IsNamed(declarator))
        {
            yield return new TextFix(Discard, "Say that nobody waits for it", [new TextChange(TextSpan.FromBounds(local.SpanStart, declarator.Identifier.Span.End), "_")]);
        }
    }

    private static string? FindGroup(FixSite site) =>
        site.Model.LookupSymbols(site.Node.SpanStart)
            .FirstOrDefault(symbol => symbol is ILocalSymbol { Type: { Name: "TaskGroup" } local } && site.Types.IsOfRuntime(local)
                || symbol is IParameterSymbol { Type: { Name: "TaskGroup" } parameter } && site.Types.IsOfRuntime(parameter))?.Name;

    private static bool IsNamed(VariableDeclaratorSyntax declarator) =>
        declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == declarator.Identifier.ValueText) != false;
}

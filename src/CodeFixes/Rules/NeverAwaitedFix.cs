using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Rules;

/// <summary>CORO002: awaits the coroutine, or starts it as a task; where the program starts, runs a loop for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NeverAwaitedFix)), Shared]
public sealed class NeverAwaitedFix : TextFixProvider
{
    internal const string AddAwait = "CORO002.AddAwait";
    internal const string StartTask = "CORO002.StartTask";
    internal const string Run = "CORO002.Run";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NeverAwaited];

    private protected override IEnumerable<TextFix> FindFixes(FixSite site)
    {
        // A conditional call has no coroutine to await when its receiver is null.
        if (site.Node is not ExpressionSyntax call
            || call is ConditionalAccessExpressionSyntax
            || site.Model.GetTypeInfo(call, site.Token).Type is not { } type
            || site.Types.EventLoop is not { } eventLoop
            || EnclosingFunction.Find(call, site.Model, site.Token) is not { } function)
        {
            yield break;
        }

        if (AskingForResult(call) is { } asking)
        {
            var tail = new TextChange(TextSpan.FromBounds(call.Span.End, asking.Span.End), "");
            if (function.AllowsAwaitAt(call) && site.Types.IsCoroutineFunction(function.Symbol))
                yield return new TextFix(AddAwait, "Await it", asking.Parent is MemberAccessExpressionSyntax ? [DeclarationText.Insert(call.SpanStart, "(await "), new TextChange(tail.Span, ")")] : [DeclarationText.Insert(call.SpanStart, "await "), tail]);
            else if (function.IsEntryPoint(site.Model.Compilation, site.Token))
                yield return new TextFix(Run, "Run it on an event loop", [DeclarationText.Insert(call.SpanStart, $"{site.NameOf(eventLoop)}.Run("), new TextChange(tail.Span, ")")]);
            yield break;
        }

        var result = CoroutineTypes.AwaitResult(type);
        var place = Place.Of(call);
        if (place.Node is VariableDeclarationSyntax declaration && IsTested(site, declaration))
            yield break;

        if (function.AllowsAwaitAt(call) && site.Types.IsCoroutineFunction(function.Symbol))
        {
            if (FindAwait(site, call, place, result) is { } changes)
                yield return new TextFix(AddAwait, "Await it", changes);
        }
        else if (function.IsEntryPoint(site.Model.Compilation, site.Token))
        {
            if (place.Kind is PlaceKind.Statement || (place.Kind is not PlaceKind.Other && result is not null && KeepsType(place)))
                yield return new TextFix(Run, "Run it on an event loop", Wrap(call, $"{site.NameOf(eventLoop)}.Run("));
            yield break;
        }

        if (!site.Types.IsCoroutine(type) && !site.Model.Compilation.HasImplicitConversion(type, site.Types.Coroutine))
            yield break;

        if (place.Kind is PlaceKind.Statement or PlaceKind.Discard || (place.Kind is PlaceKind.Local && KeepsType(place)))
        {
            // A task that nobody takes is warned of: by CORO020, and in an async function by the compiler (CS4014).
            var discard = place.Kind == PlaceKind.Statement && (function.Symbol.IsAsync || call.Parent is ExpressionStatementSyntax) ? "_ = " : "";
            yield return new TextFix(StartTask, "Start it as a task", Wrap(call, $"{discard}{site.NameOf(eventLoop)}.Current.CreateTask("));
        }
    }

    /// <summary>Whether CORO002 is reported of this, and the fix awaits it.</summary>
    internal static bool Awaits(FixSite site, ExpressionSyntax call, ITypeSymbol type) =>
        site.Types.IsCold(type)
        && site.Model.GetOperation(call, site.Token) is IInvocationOperation made
        && CoroutineLoss.Find(made).Loss != Loss.None
        && FindAwait(site, call, Place.Of(call), CoroutineTypes.AwaitResult(type)) is not null;

    /// <summary>The whole of <c>call.GetAwaiter().GetResult()</c>.</summary>
    private static InvocationExpressionSyntax? AskingForResult(ExpressionSyntax call) =>
        call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Parent: InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Parent: InvocationExpressionSyntax asking } } }
            ? asking
            : null;

    private static ImmutableArray<TextChange>? FindAwait(FixSite site, ExpressionSyntax call, Place place, ITypeSymbol? result)
    {
        switch (place.Kind)
        {
            case PlaceKind.Statement:
            case PlaceKind.Discard or PlaceKind.Object when result is not null:
                return call.Parent is MemberAccessExpressionSyntax
                    ? Wrap(call, "(await ")
                    : [DeclarationText.Insert(call.SpanStart, "await ")];

            // Without a result there is nothing to discard or to keep.
            case PlaceKind.Discard:
                return [new TextChange(TextSpan.FromBounds(place.Node.SpanStart, call.SpanStart), "await ")];

            case PlaceKind.Local when result is not null:
                var written = ((VariableDeclarationSyntax)place.Node).Type;
                return written.IsVar || (site.Model.GetTypeInfo(written, site.Token).Type is { } type && site.Model.Compilation.HasImplicitConversion(result, type))
                    ? [DeclarationText.Insert(call.SpanStart, "await ")]
                    : [new TextChange(written.Span, site.NameOf(result)), DeclarationText.Insert(call.SpanStart, "await ")];

            case PlaceKind.Local when !IsNamedElsewhere(site, (VariableDeclarationSyntax)place.Node):
                return [new TextChange(TextSpan.FromBounds(place.Node.SpanStart, call.SpanStart), "await ")];

            default:
                return null;
        }
    }

    // nameof(c) and the like would miss the local.
    private static bool IsNamedElsewhere(FixSite site, VariableDeclarationSyntax declaration)
    {
        var name = declaration.Variables[0].Identifier.ValueText;
        return declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
            || member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);
    }

    // if (c is Coroutine) would say something else of what the coroutine gives.
    private static bool IsTested(FixSite site, VariableDeclarationSyntax declaration) =>
        declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && WrittenNames.Of(member.SyntaxTree, site.Token).In(member.FullSpan, declaration.Variables[0].Identifier.ValueText)
            .Any(static name => name.Parent is IsPatternExpressionSyntax or SwitchStatementSyntax or SwitchExpressionSyntax || name.Parent.IsKind(SyntaxKind.IsExpression));

    private static bool KeepsType(Place place) => place.Node is not VariableDeclarationSyntax { Type.IsVar: false };

    private static ImmutableArray<TextChange> Wrap(ExpressionSyntax call, string before) =>
        [DeclarationText.Insert(call.SpanStart, before), DeclarationText.Insert(call.Span.End, ")")];

    private enum PlaceKind
    {
        Other,
        Statement,
        Discard,
        Local,
        Object,
    }

    /// <summary>Where the call stands, as far as a fix can deal with it, and the node that a fix may have to change with it.</summary>
    private readonly record struct Place(PlaceKind Kind, SyntaxNode Node)
    {
        public static Place Of(ExpressionSyntax call) => call.Parent switch
        {
            ExpressionStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax => new Place(PlaceKind.Statement, call),
            ForStatementSyntax => new Place(PlaceKind.Statement, call),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax } assignment =>
                new Place(PlaceKind.Discard, assignment),
            EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax } local },
            } => new Place(PlaceKind.Local, local),
            ArgumentSyntax or InterpolationSyntax or MemberAccessExpressionSyntax => new Place(PlaceKind.Object, call),
            BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression) => new Place(PlaceKind.Object, call),
            _ => new Place(PlaceKind.Other, call),
        };
    }
}

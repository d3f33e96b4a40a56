using Microsoft.CodeAnalysis;

namespace Coroutines.Analyzers;

/// <summary>What each rule is called, says and links to; the index in <c>docs/rules</c> is made from these.</summary>
internal static class Descriptors
{
    public const string HelpLinkBase = "https://github.com/coroutines/coroutines/blob/main/docs/rules/";

    private const string Usage = "Usage";
    private const string Declaration = "Declaration";
    private const string Rewriting = "Rewriting";

    public static readonly DiagnosticDescriptor AwaitOutsideCoroutine = new(
        RuleIds.AwaitOutsideCoroutine,
        "Await of a coroutine outside a coroutine",
        "{0} is not a coroutine and cannot await '{1}', which needs the event loop",
        Usage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Coroutines, their tasks and the loop's own awaitables resume on the event loop, and only a coroutine gives the loop something to resume.",
        helpLinkUri: HelpLinkBase + RuleIds.AwaitOutsideCoroutine + ".md");

    public static readonly DiagnosticDescriptor NeverAwaited = new(
        RuleIds.NeverAwaited,
        "Coroutine is never awaited",
        "The coroutine that '{0}' returns is never awaited, so it never runs",
        Usage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Calling a coroutine runs nothing: it starts when it is awaited or handed to the event loop.",
        helpLinkUri: HelpLinkBase + RuleIds.NeverAwaited + ".md");

    public static readonly DiagnosticDescriptor InvalidCoroutine = new(
        RuleIds.InvalidCoroutine,
        "[Coroutine] on what cannot be a coroutine",
        "'{0}' cannot be a coroutine: {1}",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A coroutine is an async method with a body that returns Coroutine or Coroutine<T>, or an async iterator. "
            + "It takes no parameter by reference.",
        helpLinkUri: HelpLinkBase + RuleIds.InvalidCoroutine + ".md");

    public static readonly DiagnosticDescriptor NotPartial = new(
        RuleIds.NotPartial,
        "Type of a coroutine is not partial",
        "'{0}' is left to the C# compiler: '{1}' is not partial",
        Rewriting,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The rewritten body is a member of the same type, so this type and every type around it must be partial. "
            + "Without it the coroutine runs, but slower.",
        helpLinkUri: HelpLinkBase + RuleIds.NotPartial + ".md");

    public static readonly DiagnosticDescriptor MissingAttribute = new(
        RuleIds.MissingAttribute,
        "Coroutine without [Coroutine]",
        "'{0}' is left to the C# compiler: it is not marked [Coroutine]",
        Rewriting,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Only a method that is marked is rewritten. Without the mark the coroutine runs, but slower.",
        helpLinkUri: HelpLinkBase + RuleIds.MissingAttribute + ".md");

    public static readonly DiagnosticDescriptor NotRewritten = new(
        RuleIds.NotRewritten,
        "Coroutine body cannot be rewritten",
        "'{0}' is left to the C# compiler: {1} cannot be rewritten",
        Rewriting,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The body holds a construct that has no form in the rewritten body. The coroutine runs as the C# compiler makes it, but slower.",
        helpLinkUri: HelpLinkBase + RuleIds.NotRewritten + ".md");

    public static readonly DiagnosticDescriptor FunctionNotRewritten = new(
        RuleIds.FunctionNotRewritten,
        "Coroutine function outside of a coroutine",
        "{0} is left to the C# compiler: no coroutine method stands around it",
        Rewriting,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A coroutine lambda or local function is rewritten together with the coroutine method around it. "
            + "Elsewhere it runs as the C# compiler makes it, but slower.",
        helpLinkUri: HelpLinkBase + RuleIds.FunctionNotRewritten + ".md");

    public static readonly SuppressionDescriptor SuppressedNotAwaited = new(
        RuleIds.SuppressedNotAwaited,
        "CS4014",
        "CORO002 reports a coroutine that is never awaited, and offers the fixes");

    public static readonly SuppressionDescriptor SuppressedLacksAwait = new(
        RuleIds.SuppressedLacksAwait,
        "CS1998",
        "A coroutine without an await runs as a plain call, so there is nothing to warn of");
}

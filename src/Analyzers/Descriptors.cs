using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Coroutines.Analyzers;

/// <summary>What each rule is called, says and links to; the index in <c>docs/rules</c> is made from these.</summary>
internal static class Descriptors
{
    public const string HelpLinkBase = "https://github.com/coroutines/coroutines/blob/main/docs/rules/";

    private const string Usage = "Usage";
    private const string Declaration = "Declaration";
    private const string Rewriting = "Rewriting";
    private const string Images = "Images";

    public static readonly DiagnosticDescriptor AwaitOutsideCoroutine = new(
        RuleIds.AwaitOutsideCoroutine,
        "Await of a coroutine outside a coroutine",
        "{0} is not a coroutine and cannot await '{1}', which needs the event loop: {2}",
        Usage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Coroutines, their tasks and the loop's own awaitables resume on the event loop, and only a coroutine gives the loop something to resume.",
        helpLinkUri: HelpLinkBase + RuleIds.AwaitOutsideCoroutine + ".md");

    public static readonly DiagnosticDescriptor NeverAwaited = new(
        RuleIds.NeverAwaited,
        "Coroutine is never awaited",
        "The coroutine that '{0}' returns is never awaited, so it never runs: {1}",
        Usage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Calling a coroutine runs nothing: it starts when it is awaited or handed to the event loop.",
        helpLinkUri: HelpLinkBase + RuleIds.NeverAwaited + ".md");

    public static readonly DiagnosticDescriptor AwaitedTwice = new(
        RuleIds.AwaitedTwice,
        "Coroutine awaited twice",
        "'{0}' may have been awaited before, and a coroutine runs once: start it as a task to await it again",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A coroutine is gone when it has been awaited or handed to the loop. The second await throws. A task can be awaited as often as one likes.",
        helpLinkUri: HelpLinkBase + RuleIds.AwaitedTwice + ".md");

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
        "'{0}' is left to the C# compiler: {1} cannot be rewritten{2}",
        Rewriting,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The body holds a construct that has no form in the rewritten body. The coroutine runs as the C# compiler makes it, but slower. "
            + "A warning where it awaits a task: a cancel cannot interrupt that then.",
        helpLinkUri: HelpLinkBase + RuleIds.NotRewritten + ".md");

    // The list of releases has room for one severity of a rule.
#pragma warning disable RS2001
    /// <summary>The same where a task is awaited: a build runs no rule that is never more than information.</summary>
    public static readonly DiagnosticDescriptor NotRewrittenWithTask = new(
        RuleIds.NotRewritten,
        NotRewritten.Title,
        NotRewritten.MessageFormat,
        Rewriting,
        DiagnosticSeverity.Warning,
        NotRewritten.IsEnabledByDefault,
        NotRewritten.Description,
        NotRewritten.HelpLinkUri);
#pragma warning restore RS2001

    public static readonly DiagnosticDescriptor FunctionNotRewritten = new(
        RuleIds.FunctionNotRewritten,
        "Coroutine function or delegate that is not rewritten",
        "{0} is left to the C# compiler: {1}",
        Rewriting,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A coroutine lambda or local function is rewritten together with the coroutine method around it. "
            + "Elsewhere, and in a delegate that is made of a method's name, it runs as the C# compiler makes it: with the same meaning, but slower.",
        helpLinkUri: HelpLinkBase + RuleIds.FunctionNotRewritten + ".md");

    public static readonly DiagnosticDescriptor UnmarkedOverride = new(
        RuleIds.UnmarkedOverride,
        "Override of a coroutine is not marked",
        "'{0}' is left to the C# compiler, though what it overrides or implements is a coroutine: it is not marked [Coroutine]",
        Rewriting,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever calls the base or the interface expects the rewritten body, and gets the slower one.",
        helpLinkUri: HelpLinkBase + RuleIds.UnmarkedOverride + ".md");

    public static readonly DiagnosticDescriptor BlockingCall = new(
        RuleIds.BlockingCall,
        "Blocking call in a coroutine",
        "'{0}' {1}",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "All coroutines of a loop share one thread: while one of them blocks it, no other runs, and no timer or cancel is served.",
        helpLinkUri: HelpLinkBase + RuleIds.BlockingCall + ".md");

    public static readonly DiagnosticDescriptor NestedRun = new(
        RuleIds.NestedRun,
        "Event loop run inside of a coroutine",
        "'{0}' is a coroutine, so an event loop runs already: await instead of calling EventLoop.Run",
        Usage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A thread runs one event loop at a time; EventLoop.Run inside of a coroutine throws.",
        helpLinkUri: HelpLinkBase + RuleIds.NestedRun + ".md");

    public static readonly DiagnosticDescriptor ConfigureAwait = new(
        RuleIds.ConfigureAwait,
        "ConfigureAwait(false) has no effect",
        "ConfigureAwait(false) has no effect in '{0}': a coroutine always goes on on its event loop",
        Usage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A coroutine goes on on the loop that it began on, whatever it has awaited.",
        helpLinkUri: HelpLinkBase + RuleIds.ConfigureAwait + ".md");

    public static readonly DiagnosticDescriptor AsyncVoidLambda = new(
        RuleIds.AsyncVoidLambda,
        "Async lambda that returns nothing",
        "As '{0}' this lambda is async void: nobody can await it, and its failure ends the process",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A delegate that returns nothing makes an async lambda async void. Whoever calls it goes on at once, and its exception has nowhere to go.",
        helpLinkUri: HelpLinkBase + RuleIds.AsyncVoidLambda + ".md");

    public static readonly DiagnosticDescriptor UnawaitedResource = new(
        RuleIds.UnawaitedResource,
        "Forgotten await in using",
        "The call of '{0}' in this using is not awaited: what is disposed is not the resource",
        Usage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The resource is what the await gives. Without it a coroutine never runs, and a task is disposed instead.",
        helpLinkUri: HelpLinkBase + RuleIds.UnawaitedResource + ".md");

    public static readonly DiagnosticDescriptor ReturnedUnawaited = new(
        RuleIds.ReturnedUnawaited,
        "Coroutine returned out of using or try",
        "'{0}' is returned without an await, so it runs after the {1} around it has ended",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Calling a coroutine runs nothing. It runs when the caller awaits it, and then the resource is disposed, or the handlers are gone.",
        helpLinkUri: HelpLinkBase + RuleIds.ReturnedUnawaited + ".md");

    public static readonly DiagnosticDescriptor NestedCoroutine = new(
        RuleIds.NestedCoroutine,
        "Coroutine of a coroutine",
        "What '{0}' gives when it is awaited is another coroutine, which has not run",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "One await is missing: the inner coroutine runs only when it is awaited itself.",
        helpLinkUri: HelpLinkBase + RuleIds.NestedCoroutine + ".md");

    public static readonly DiagnosticDescriptor MissingToken = new(
        RuleIds.MissingToken,
        "Call without the task's token",
        "A cancel of '{0}' does not reach '{1}': pass Coroutine.CancellationToken",
        Usage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A .NET call knows nothing of the coroutine that awaits it. Only a token tells it that the task is cancelled.",
        helpLinkUri: HelpLinkBase + RuleIds.MissingToken + ".md");

    public static readonly DiagnosticDescriptor DroppedTask = new(
        RuleIds.DroppedTask,
        "Task is dropped",
        "Nobody has the task that '{0}' gives, so its failure is seen late or never: keep it, or start it in a TaskGroup",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What a task fails with is thrown where it is awaited. A TaskGroup awaits its tasks by itself. Where nobody cares, a discard says so.",
        helpLinkUri: HelpLinkBase + RuleIds.DroppedTask + ".md");

    public static readonly DiagnosticDescriptor IndependentAwaits = new(
        RuleIds.IndependentAwaits,
        "Awaits that could run side by side",
        "{0} do not need each other, and could run side by side",
        Usage,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Coroutine.Gather runs coroutines side by side, and gives their results in the order of the calls.",
        helpLinkUri: HelpLinkBase + RuleIds.IndependentAwaits + ".md");

    public static readonly DiagnosticDescriptor SwallowedCancel = new(
        RuleIds.SwallowedCancel,
        "Cancel swallowed",
        "This catch ends the cancel of '{0}', too: rethrow it, or let it pass with a filter",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A cancel is an exception that is thrown at an await. Whoever catches it and goes on cannot be stopped, and those who wait for the end wait on.",
        helpLinkUri: HelpLinkBase + RuleIds.SwallowedCancel + ".md");

    public static readonly DiagnosticDescriptor UnshieldedCleanup = new(
        RuleIds.UnshieldedCleanup,
        "Unshielded await while cleaning up",
        "A second cancel ends '{0}' here, in the middle of its cleaning up: shield what has to be done",
        Usage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A finally block and a catch of the cancel may run because of a cancel. Another one, such as the loop's at shutdown, is thrown at the awaits in them.",
        helpLinkUri: HelpLinkBase + RuleIds.UnshieldedCleanup + ".md");

    public static readonly DiagnosticDescriptor StarvingLoop = new(
        RuleIds.StarvingLoop,
        "Loop without await never ends",
        "This loop in '{0}' neither ends nor awaits, so nothing else on the event loop runs again",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "All coroutines of a loop share one thread. One that never awaits keeps it for itself.",
        helpLinkUri: HelpLinkBase + RuleIds.StarvingLoop + ".md");

    public static readonly DiagnosticDescriptor BusyWait = new(
        RuleIds.BusyWait,
        "Busy waiting",
        "'{0}' is asked again and again: let whoever changes it wake the coroutine",
        Usage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "An event, a condition, a queue or a task wakes a coroutine in the moment when something has changed, and costs nothing until then.",
        helpLinkUri: HelpLinkBase + RuleIds.BusyWait + ".md");

    public static readonly DiagnosticDescriptor SleepZero = new(
        RuleIds.SleepZero,
        "Sleep of no time",
        "Coroutine.Sleep without a time only lets others run: say Coroutine.Yield()",
        Usage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Both let every other coroutine that is ready run once; Yield says so.",
        helpLinkUri: HelpLinkBase + RuleIds.SleepZero + ".md");

    public static readonly DiagnosticDescriptor LeftScope = new(
        RuleIds.LeftScope,
        "Return leaves only the body of a scope",
        "This return leaves only the body of '{0}': {1}",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The body of a task group or a timeout is a function of its own. What it returns is the result of the await around it, and the code after that goes on.",
        helpLinkUri: HelpLinkBase + RuleIds.LeftScope + ".md");

    public static readonly DiagnosticDescriptor DroppedLock = new(
        RuleIds.DroppedLock,
        "Lock is not released",
        "'{0}' is not released on some way through '{1}': hold it with using",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What Acquire gives releases the lock or semaphore when it is disposed. If nobody holds it, and nobody calls Release, all others wait for ever.",
        helpLinkUri: HelpLinkBase + RuleIds.DroppedLock + ".md");

    public static readonly DiagnosticDescriptor ForwardingCoroutine = new(
        RuleIds.ForwardingCoroutine,
        "Coroutine only forwards another",
        "'{0}' only awaits another coroutine: it could return that one",
        Usage,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "A method that returns a coroutine need not be one itself.",
        helpLinkUri: HelpLinkBase + RuleIds.ForwardingCoroutine + ".md");

    public static readonly DiagnosticDescriptor ForeignThread = new(
        RuleIds.ForeignThread,
        "Object of the loop used from another thread",
        "'{0}' belongs to the event loop, and this runs on another thread: use EventLoop.CallSoonThreadsafe",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Locks, events, queues, futures, tasks and the loop itself have no locks inside: only the loop's thread may change them.",
        helpLinkUri: HelpLinkBase + RuleIds.ForeignThread + ".md");

    public static readonly DiagnosticDescriptor UnsavedLocal = new(
        RuleIds.UnsavedLocal,
        "Local that no image can hold",
        "'{0}' lives across 'await {1}' and cannot be saved: {2}",
        Images,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A restorable coroutine is saved with all that lives across the await where it stands. What cannot be saved is refused when it is to be saved.",
        helpLinkUri: HelpLinkBase + RuleIds.UnsavedLocal + ".md");

    // The list of releases has room for one message of a rule.
#pragma warning disable RS2001
    /// <summary>The same rule where a local should be made anew, and cannot.</summary>
    public static readonly DiagnosticDescriptor NotReacquired = new(
        RuleIds.UnsavedLocal,
        UnsavedLocal.Title,
        "'{0}' is not made anew at restore: {1}",
        Images,
        UnsavedLocal.DefaultSeverity,
        UnsavedLocal.IsEnabledByDefault,
        UnsavedLocal.Description,
        UnsavedLocal.HelpLinkUri);

    /// <summary>The same rule where nothing of a coroutine can be saved.</summary>
    public static readonly DiagnosticDescriptor NeverSaved = new(
        RuleIds.UnsavedLocal,
        UnsavedLocal.Title,
        "'{0}' is restorable, and cannot be saved{1}: {2}",
        Images,
        UnsavedLocal.DefaultSeverity,
        UnsavedLocal.IsEnabledByDefault,
        UnsavedLocal.Description,
        UnsavedLocal.HelpLinkUri);
#pragma warning restore RS2001

    public static readonly DiagnosticDescriptor UnrestorableAwait = new(
        RuleIds.UnrestorableAwait,
        "Await that cannot be restored",
        "A coroutine that waits for a '{0}' cannot be saved: wait for it in a step that runs again{1}",
        Images,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What .NET waits for ends in this process only. A coroutine of its own, marked RunsAgain, is begun once more when it is restored.",
        helpLinkUri: HelpLinkBase + RuleIds.UnrestorableAwait + ".md");

    public static readonly DiagnosticDescriptor UnrestorableCall = new(
        RuleIds.UnrestorableCall,
        "Restorable coroutine calls one that is not",
        "'{0}' cannot be saved while it waits for '{1}', which is not restorable",
        Images,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A coroutine is saved with all those that it waits for, and with the tasks whose handles it has.",
        helpLinkUri: HelpLinkBase + RuleIds.UnrestorableCall + ".md");

    public static readonly DiagnosticDescriptor ChangedResumePoints = new(
        RuleIds.ChangedResumePoints,
        "Change that images of an older build do not fit",
        "Images of '{0}' may not be restored: {1}",
        Images,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "ResumePoints.txt has what images of the build hold that is out there. They fit another build where each await is still there, and each local that lives across it.",
        helpLinkUri: HelpLinkBase + RuleIds.ChangedResumePoints + ".md");

    public static readonly SuppressionDescriptor SuppressedNotAwaited = new(
        RuleIds.SuppressedNotAwaited,
        "CS4014",
        "CORO002 reports a coroutine that is never awaited, and offers the fixes");

    public static readonly SuppressionDescriptor SuppressedLacksAwait = new(
        RuleIds.SuppressedLacksAwait,
        "CS1998",
        "A coroutine without an await runs as a plain call, so there is nothing to warn of");

    public static readonly SuppressionDescriptor SuppressedDroppedTask = new(
        RuleIds.SuppressedDroppedTask,
        "CS4014",
        "CORO020 reports a task that is dropped, and offers the fixes");

    public static readonly SuppressionDescriptor SuppressedKeptByGroup = new(
        RuleIds.SuppressedKeptByGroup,
        "CS4014",
        "A TaskGroup keeps its tasks, and waits for them");

    /// <summary>The .NET analyzers, those of Visual Studio's threading library, Meziantou's and Roslynator.</summary>
    public static readonly ImmutableArray<SuppressionDescriptor> SuppressedConfigureAwait =
        Suppressed(RuleIds.SuppressedConfigureAwait, "A coroutine always goes on on its event loop, so ConfigureAwait has no effect", "CA2007", "VSTHRD111", "MA0004", "RCS1090");

    public static readonly ImmutableArray<SuppressionDescriptor> SuppressedAsyncName =
        Suppressed(RuleIds.SuppressedAsyncName, "A coroutine has no synchronous twin that its name would have to be told from", "VSTHRD200", "RCS1046", "MA0137");

    private static ImmutableArray<SuppressionDescriptor> Suppressed(string id, string reason, params string[] rules) =>
        [.. rules.Select(rule => new SuppressionDescriptor($"{id}_{rule}", rule, reason))];
}

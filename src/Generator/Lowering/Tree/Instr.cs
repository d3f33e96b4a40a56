using System.Collections.Immutable;

namespace Coroutines.Generator.Lowering.Tree;

/// <summary>A step of the flattened machine.</summary>
internal abstract class Instr
{
    public SourceSpan? Span { get; init; }

    /// <summary>Whether the text stands in <c>checked</c> or in <c>unchecked</c>; null for the project's own setting.</summary>
    public bool? IsChecked { get; set; }
}

/// <summary>Statement text.</summary>
internal sealed class Line(Snippet snippet) : Instr
{
    public Snippet Snippet { get; } = snippet;
}

/// <summary><c>local = value;</c></summary>
internal sealed class Let(Local target, Snippet value) : Instr
{
    public Local Target { get; } = target;

    public Snippet Value { get; } = value;
}

/// <summary>Makes the display object of a scope.</summary>
internal sealed class NewScope(Scope scope) : Instr
{
    public Scope Scope { get; } = scope;
}

internal sealed class Here(Label label) : Instr
{
    public Label Label { get; } = label;
}

internal sealed class Go(Jump jump) : Instr
{
    public Jump Jump { get; } = jump;
}

/// <summary>Jumps when the condition does not hold.</summary>
internal sealed class Unless(Snippet condition, Label target) : Instr
{
    public Snippet Condition { get; } = condition;

    public Label Target { get; } = target;
}

/// <summary>Jumps when the condition holds.</summary>
internal sealed class When(Snippet condition, Label target) : Instr
{
    public Snippet Condition { get; } = condition;

    public Label Target { get; } = target;
}

/// <summary>An <c>if</c> that nothing jumps into.</summary>
internal sealed class Choice(Snippet condition, List<Instr> then, List<Instr> otherwise) : Instr
{
    public Snippet Condition { get; } = condition;

    public List<Instr> Then { get; } = then;

    public List<Instr> Otherwise { get; } = otherwise;
}

internal sealed class Dispatch(Snippet value, ImmutableArray<SwitchCase> cases) : Instr
{
    public Snippet Value { get; } = value;

    public ImmutableArray<SwitchCase> Cases { get; } = cases;

    public bool IsOfExpression { get; init; }
}

internal sealed class Fail(Snippet exception) : Instr
{
    public Snippet Exception { get; } = exception;
}

/// <summary>An await: the one place where the machine suspends, and where it goes on.</summary>
internal sealed class Suspend(Local? target, Snippet operand, AwaitInfo info) : Instr
{
    public Local? Target { get; } = target;

    public Snippet Operand { get; } = operand;

    public AwaitInfo Info { get; } = info;

    /// <summary>The number in the frame while suspended here. Its lowest bit says whether a handler stands around.</summary>
    public required int State { get; init; }

    public required Label Resume { get; init; }

    public required Label After { get; init; }

    /// <summary>Whether a filter of this method would otherwise run before the callee's <c>finally</c>.</summary>
    public required bool NeedsBarrier { get; init; }

    /// <summary>Whether a <c>finally</c> stands around, which suspending must not run.</summary>
    public required bool IsInFinally { get; init; }

    /// <summary>What the frame keeps here; set by the liveness pass.</summary>
    public ImmutableArray<Local> Saved { get; set; } = [];

    /// <summary>What is needed after it: all that is saved here, and what lives in the frame for good.</summary>
    public ImmutableArray<Local> Live { get; set; } = [];
}

/// <summary>A block with handlers; entered again at its label when a resume point stands in it.</summary>
internal sealed class Protected(Label entry, List<Instr> body, ImmutableArray<Handler> handlers, List<Instr>? @finally) : Instr
{
    public Label Entry { get; } = entry;

    public List<Instr> Body { get; } = body;

    public ImmutableArray<Handler> Handlers { get; } = handlers;

    public List<Instr>? Finally { get; } = @finally;
}

internal sealed record Handler(string? ExceptionType, string CaughtName, Local? Variable, Snippet? Filter, List<Instr> Body);

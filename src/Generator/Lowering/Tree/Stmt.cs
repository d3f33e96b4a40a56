using System.Collections.Immutable;

namespace Coroutines.Generator.Lowering.Tree;

/// <summary>A statement of the body.</summary>
internal abstract class Stmt
{
    public SourceSpan? Span { get; init; }

    public abstract bool HasAwait { get; }
}

/// <summary>Statements without an await, as text.</summary>
internal sealed class Opaque(Snippet snippet) : Stmt
{
    public Snippet Snippet { get; } = snippet;

    public override bool HasAwait => false;
}

/// <summary>An expression evaluated for its effect.</summary>
internal sealed class Evaluate(Expr expression) : Stmt
{
    public Expr Expression { get; } = expression;

    public override bool HasAwait => Expression.HasAwait;
}

/// <summary><c>local = value;</c></summary>
internal sealed class Assign(Local target, Expr value) : Stmt
{
    public Local Target { get; } = target;

    public Expr Value { get; } = value;

    public override bool HasAwait => Value.HasAwait;
}

internal sealed class Block(Scope? scope, ImmutableArray<Stmt> statements) : Stmt
{
    public Scope? Scope { get; } = scope;

    public ImmutableArray<Stmt> Statements { get; } = statements;

    public override bool HasAwait => Statements.Any(statement => statement.HasAwait);

    public static Block Of(params Stmt[] statements) => new(null, [.. statements]);
}

internal sealed class If(Expr condition, Stmt then, Stmt? otherwise) : Stmt
{
    public Expr Condition { get; } = condition;

    public Stmt Then { get; } = then;

    public Stmt? Otherwise { get; } = otherwise;

    public override bool HasAwait => Condition.HasAwait || Then.HasAwait || Otherwise?.HasAwait == true;
}

/// <summary>Any loop: <c>while</c>, <c>for</c> (with <see cref="Step"/>), <c>do</c> (with <see cref="TestLast"/>).</summary>
internal sealed class Loop(Expr? condition, Stmt body, Label breakLabel, Label continueLabel) : Stmt
{
    public Expr? Condition { get; } = condition;

    public Stmt Body { get; } = body;

    public Label Break { get; } = breakLabel;

    public Label Continue { get; } = continueLabel;

    public Stmt? Step { get; init; }

    public bool TestLast { get; init; }

    /// <summary>What the spill pass has to do before each test.</summary>
    public Stmt? BeforeTest { get; init; }

    /// <summary>Entered before each test, for variables that the condition declares.</summary>
    public Scope? ConditionScope { get; init; }

    public override bool HasAwait => Condition?.HasAwait == true || Body.HasAwait || Step?.HasAwait == true || BeforeTest?.HasAwait == true;
}

/// <summary>One <c>case</c>: its label's text between <c>case</c> and the colon (empty for <c>default</c>), and where it goes.</summary>
internal sealed record SwitchCase(Snippet Pattern, Snippet? Guard, Label Target)
{
    public bool IsDefault => Pattern.Parts.IsEmpty;
}

/// <summary>A multiway jump; the sections follow as labelled statements.</summary>
internal sealed class SwitchJump(Expr value, ImmutableArray<SwitchCase> cases) : Stmt
{
    public Expr Value { get; } = value;

    public ImmutableArray<SwitchCase> Cases { get; } = cases;

    /// <summary>The cases are asked by a <c>switch</c> expression, which never converts the value.</summary>
    public bool IsOfExpression { get; init; }

    public override bool HasAwait => Value.HasAwait;
}

/// <summary>What stands in <c>checked</c> or <c>unchecked</c>, wherever that leaves off and begins again.</summary>
internal sealed class InContext(Stmt body, bool isChecked) : Stmt
{
    public Stmt Body { get; } = body;

    public bool IsChecked { get; } = isChecked;

    public override bool HasAwait => Body.HasAwait;
}

/// <summary>Enters a scope whose display object is needed before any of its statements: around a filter.</summary>
internal sealed class EnterScope(Scope scope) : Stmt
{
    public Scope Scope { get; } = scope;

    public override bool HasAwait => false;
}

internal sealed class CatchClause(string? exceptionType, Local? variable, Snippet? filter, Stmt body)
{
    public string? ExceptionType { get; } = exceptionType;

    public Local? Variable { get; } = variable;

    public Snippet? Filter { get; } = filter;

    public Stmt Body { get; } = body;

    public Scope? Scope { get; init; }

    /// <summary>Holds the exception for <c>throw;</c>, once some <c>throw;</c> asks for it.</summary>
    public Local? Rethrown { get; init; }

    /// <summary>The name of the exception in the clause that is written out.</summary>
    public string CaughtName { get; init; } = "__caught";
}

internal sealed class Try(Stmt body, ImmutableArray<CatchClause> catches, Stmt? finallyBody) : Stmt
{
    public Stmt Body { get; } = body;

    public ImmutableArray<CatchClause> Catches { get; } = catches;

    public Stmt? Finally { get; } = finallyBody;

    public override bool HasAwait => Body.HasAwait || Catches.Any(clause => clause.Body.HasAwait) || Finally?.HasAwait == true;
}

/// <summary><c>using</c> and <c>await using</c> around a body.</summary>
internal sealed class Using(Local resource, Expr? initializer, DisposePlan dispose, Stmt body) : Stmt
{
    public Local Resource { get; } = resource;

    public Expr? Initializer { get; } = initializer;

    public DisposePlan Dispose { get; } = dispose;

    public Stmt Body { get; } = body;

    public override bool HasAwait => Initializer?.HasAwait == true || Dispose.Await is not null || Body.HasAwait;
}

/// <summary>How a resource is let go.</summary>
/// <param name="Call">The call, on the resource's local.</param>
/// <param name="CheckNull">Whether the resource may be null, and is then left alone.</param>
/// <param name="Await">How the call's result is awaited, for the asynchronous forms.</param>
internal sealed record DisposePlan(Snippet Call, bool CheckNull, AwaitInfo? Await);

/// <summary><c>foreach</c> and <c>await foreach</c>.</summary>
internal sealed class ForEach(ForEachPlan plan, Expr collection, Stmt body, Label breakLabel, Label continueLabel) : Stmt
{
    public ForEachPlan Plan { get; } = plan;

    public Expr Collection { get; } = collection;

    public Stmt Body { get; } = body;

    public Label Break { get; } = breakLabel;

    public Label Continue { get; } = continueLabel;

    /// <summary>The scope of the iteration variable, made anew for every element.</summary>
    public Scope? IterationScope { get; init; }

    public override bool HasAwait => Plan.MoveNextAwait is not null || Collection.HasAwait || Body.HasAwait;
}

/// <summary>The calls that a <c>foreach</c> stands for; that of <c>GetEnumerator</c> has a hole for the collection.</summary>
internal sealed record ForEachPlan(
    Local Enumerator,
    Snippet GetEnumerator,
    Snippet MoveNext,
    AwaitInfo? MoveNextAwait,
    Stmt SetElement,
    DisposePlan? Dispose)
{
    /// <summary>For arrays and strings: the index that C# itself loops over; then <see cref="Enumerator"/> holds the collection.</summary>
    public Local? Index { get; init; }

    /// <summary>A statement that is run before each step.</summary>
    public Snippet? BeforeStep { get; init; }
}

internal sealed class Return(Expr? value) : Stmt
{
    public Expr? Value { get; } = value;

    public override bool HasAwait => Value?.HasAwait == true;
}

internal sealed class Throw(Expr exception) : Stmt
{
    public Expr Exception { get; } = exception;

    public override bool HasAwait => Exception.HasAwait;
}

internal sealed class JumpTo(Jump jump) : Stmt
{
    public Jump Jump { get; } = jump;

    public override bool HasAwait => false;
}

internal sealed class Mark(Label label) : Stmt
{
    public Label Label { get; } = label;

    public override bool HasAwait => false;
}

/// <summary>An await as the spill pass leaves it: <c>target = await operand;</c></summary>
internal sealed class AwaitStep(Local? target, Snippet operand, AwaitInfo info) : Stmt
{
    public Local? Target { get; } = target;

    public Snippet Operand { get; } = operand;

    public AwaitInfo Info { get; } = info;

    public override bool HasAwait => true;
}

using System.Collections.Immutable;

namespace Coroutines.Generator.Lowering.Tree;

/// <summary>An expression of the body. Whatever holds no await is <see cref="Code"/>; the other nodes say how awaits lie in them.</summary>
internal abstract class Expr
{
    /// <summary>The type that a variable holding the value has; null where it has none that can be written down.</summary>
    public string? Type { get; init; }

    /// <summary>Where the expression stands, for saying why it cannot be kept in a variable.</summary>
    public Microsoft.CodeAnalysis.Location? Where { get; init; }

    /// <summary>Why there is no <see cref="Type"/>.</summary>
    public string? WhyUntyped { get; init; }

    public bool TypeHoldsReferences { get; init; } = true;

    public abstract bool HasAwait { get; }
}

internal enum Stability
{
    /// <summary>May be read, may change, may have effects.</summary>
    Effect,

    /// <summary>A read of one local: stable as long as nothing writes it.</summary>
    Local,

    /// <summary>Can be evaluated whenever one likes.</summary>
    Stable,
}

internal sealed class Code(Snippet snippet) : Expr
{
    public Snippet Snippet { get; } = snippet;

    public Stability Stability { get; init; }

    public override bool HasAwait => false;
}

/// <summary><c>await e</c>; after the spill pass the operand is <see cref="Code"/>.</summary>
internal sealed class AwaitExpr(Expr operand, AwaitInfo info) : Expr
{
    public Expr Operand { get; } = operand;

    public AwaitInfo Info { get; } = info;

    public override bool HasAwait => true;
}

/// <summary>An operand in a <see cref="Template"/>.</summary>
/// <param name="Value">What is evaluated.</param>
/// <param name="WhyNotSpilled">Set where the operand is no value that a variable could keep: the construct that stops the rewriting if an await follows it.</param>
internal sealed record Operand(Expr Value, string? WhyNotSpilled = null);

/// <summary>
/// Around a name of ours they would make a cast of <c>(a ?? await F())!.Length</c> or <c>(f ?? await F())(3)</c>, which are none: <c>(__chosen)(3)</c>.
/// </summary>
/// <param name="MayBeginCast">Whether C# takes them for a cast if there is the name of a type in them, because of what follows.</param>
internal sealed record Parentheses(bool MayBeginCast);

/// <summary>Text with operands that are evaluated from left to right, as most expressions are.</summary>
internal sealed class Template(ImmutableArray<object> pieces) : Expr
{
    /// <summary>Each a <see cref="Snippet"/> or an <see cref="Operand"/>.</summary>
    public ImmutableArray<object> Pieces { get; } = pieces;

    /// <summary>Whether something is done with the operands that begins only when all are there: with an await among them, all are kept.</summary>
    public bool KeepsAll { get; init; }

    /// <summary>Set where it is one operand in parentheses.</summary>
    public Parentheses? Parentheses { get; init; }

    public override bool HasAwait => Pieces.Any(piece => piece is Operand { Value.HasAwait: true });
}

/// <summary>
/// A variable that lies in an object or an array. What follows may change it, and an await that follows leaves it where it is:
/// not its value is kept but what it is made of.
/// </summary>
internal sealed class Place(ImmutableArray<object> pieces) : Expr
{
    /// <summary>Each a <see cref="Snippet"/> or an <see cref="Operand"/>.</summary>
    public ImmutableArray<object> Pieces { get; } = pieces;

    /// <summary>Whether C# looks at it before what follows, which finds a null or an index out of range.</summary>
    public bool IsTouched { get; init; }

    /// <summary>Whether it is of a type parameter's type: a struct is a place, an object is kept as it is before what follows.</summary>
    public bool MayHoldObject { get; init; }

    /// <summary>A variable of a type parameter's type, for a call on it: the object that it held, or the struct that is in it.</summary>
    public static Snippet OfObjectOrStruct(Local kept, Snippet place) => Snippet.Join($"(default({kept.Type}) is null ? ref ", kept, " : ref ", place, ")");

    public override bool HasAwait => Pieces.Any(piece => piece is Operand { Value.HasAwait: true });
}

/// <summary><c>left &amp;&amp; right</c> or <c>left || right</c> on <c>bool</c>.</summary>
internal sealed class ShortCircuit(Expr left, Expr right, bool isAnd) : Expr
{
    public Expr Left { get; } = left;

    public Expr Right { get; } = right;

    public bool IsAnd { get; } = isAnd;

    public override bool HasAwait => Left.HasAwait || Right.HasAwait;
}

internal sealed class Conditional(Expr condition, Expr whenTrue, Expr whenFalse) : Expr
{
    public Expr Condition { get; } = condition;

    public Expr WhenTrue { get; } = whenTrue;

    public Expr WhenFalse { get; } = whenFalse;

    public override bool HasAwait => Condition.HasAwait || WhenTrue.HasAwait || WhenFalse.HasAwait;
}

/// <summary>Steps that run before a value is there: how the binder writes down what is more than an expression.</summary>
internal sealed class Sequence(ImmutableArray<Stmt> steps, Expr value) : Expr
{
    public ImmutableArray<Stmt> Steps { get; } = steps;

    public Expr Value { get; } = value;

    /// <summary>The steps are statements, as an await is: what stands before them has to be kept all the same.</summary>
    public override bool HasAwait => true;
}

/// <summary>The place of a <c>throw</c> expression.</summary>
internal sealed class ThrowExpr(Expr exception) : Expr
{
    public Expr Exception { get; } = exception;

    public override bool HasAwait => Exception.HasAwait;
}

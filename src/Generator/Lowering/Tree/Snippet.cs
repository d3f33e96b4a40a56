using System.Collections.Immutable;
using System.Text;

namespace Coroutines.Generator.Lowering.Tree;

[Flags]
internal enum Access
{
    Read = 1,
    Write = 2,
    ReadWrite = Read | Write,

    /// <summary>The write that stands where a pattern, an <c>out var</c> or a deconstruction declares the local: its value from before is never read again.</summary>
    Declare = Write | 4,
}

/// <summary>A piece of C# text, or a place in it that later passes decide about.</summary>
internal abstract record Part;

internal sealed record TextPart(string Text) : Part;

/// <summary>A use of a hoisted local.</summary>
internal sealed record LocalPart(Local Local, Access Access, bool InClosure) : Part;

/// <summary>The name that a tuple element takes from a local, spelled out only where the machine renamed the local.</summary>
internal sealed record InferredNamePart(Local Local) : Part;

/// <summary>A statement that leaves the snippet it stands in.</summary>
internal sealed record JumpPart(Jump Jump) : Part;

/// <summary>A use of a local function.</summary>
internal sealed record LocalFunctionPart(LocalFunction Function) : Part;

/// <summary>The name of what stands for a local function in a filter.</summary>
internal sealed record FilterFunctionPart(FilterFunction Function) : Part;

/// <summary>A local function as a delegate.</summary>
internal sealed record DelegatePart(FunctionDelegate Delegate) : Part;

/// <summary>Where a call of a function hands over the display objects that it needs.</summary>
internal sealed record DisplaysPart(ITakesDisplays Function, bool InClosure, bool FollowedByArguments) : Part;

/// <summary>Where a function that stays text makes the display object of one of its scopes.</summary>
internal sealed record DisplayPart(Scope Scope) : Part;

/// <summary>The beginning of a cast: the value follows, then a closing parenthesis. The type may hold placeholders.</summary>
internal sealed record CastPart(string Type) : Part
{
    /// <summary>Whether it does only what an assignment to a variable of the type would do.</summary>
    public bool IsImplicit { get; init; }
}

/// <summary>An expression of a type that has no name, which is never evaluated.</summary>
internal sealed record ExamplePart(string Type) : Part;

/// <summary>Where the text of a plan takes an operand.</summary>
internal sealed record HolePart : Part;

/// <summary>Where the call of a companion names the variable that takes its result.</summary>
internal sealed record ResultPart(bool FollowedByArguments) : Part;

/// <summary>
/// The name of a method that is called on a value of a type parameter's type: one where that is a struct, the companion's where it is a class. The spill pass
/// writes the call twice.
/// </summary>
internal sealed record ObjectOrStructPart(string Type, string OfStruct, string OfObject) : Part;

internal abstract record Jump;

internal sealed record GotoJump(Label Target) : Jump;

internal sealed record ReturnJump(Snippet? Value) : Jump;

/// <summary>A <c>throw;</c> whose catch body runs after its block.</summary>
internal sealed record RethrowJump(Local Exception) : Jump;

/// <summary>C# text without an await, copied from the source, with its hoisted locals and outward jumps kept apart.</summary>
internal sealed class Snippet(ImmutableArray<Part> parts)
{
    public static Snippet Empty { get; } = new([]);

    public ImmutableArray<Part> Parts { get; } = parts;

    public static Snippet Text(string text) => new([new TextPart(text)]);

    public static Snippet Of(Local local, Access access = Access.Read) => new([new LocalPart(local, access, InClosure: false)]);

    /// <summary>Joins texts, locals, snippets and parts in their order.</summary>
    public static Snippet Join(params object[] pieces)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case string text: parts.Add(new TextPart(text)); break;
                case Local local: parts.Add(new LocalPart(local, Access.Read, InClosure: false)); break;
                case Part part: parts.Add(part); break;
                case Snippet snippet: parts.AddRange(snippet.Parts); break;
                default: throw new ArgumentException($"a {piece.GetType().Name} cannot be part of a snippet");
            }
        }

        return new Snippet(parts.ToImmutable());
    }

    public static Part Write(Local local) => new LocalPart(local, Access.Write, InClosure: false);

    public static Part Declare(Local local) => new LocalPart(local, Access.Declare, InClosure: false);

    public IEnumerable<LocalPart> Locals => LocalsOf(this).Concat(Functions.SelectMany(function => LocalsOf(function.Text)));

    /// <summary>The local functions that are used, and those that these use.</summary>
    public IReadOnlyCollection<LocalFunction> Functions
    {
        get
        {
            var found = new HashSet<LocalFunction>();
            Collect(this, found);
            return found;

            static void Collect(Snippet snippet, HashSet<LocalFunction> found)
            {
                foreach (var part in snippet.Parts)
                {
                    var function = part is LocalFunctionPart call ? call.Function : (part as DelegatePart)?.Delegate.Function;
                    if (function is not null && found.Add(function))
                        Collect(function.Text, found);
                    else if (part is JumpPart { Jump: ReturnJump { Value: { } value } })
                        Collect(value, found);
                    else if (part is FilterFunctionPart { Function.Value: var called })
                        Collect(called, found);
                }
            }
        }
    }

    /// <summary>The scopes that lambdas in it see.</summary>
    public IEnumerable<Scope> LambdaScopes => ScopesOf(this);

    /// <summary>The scopes that lambdas and local functions in it see.</summary>
    public IEnumerable<Scope> ClosureScopes => LambdaScopes.Concat(Functions.SelectMany(function => ScopesOf(function.Text)));

    /// <summary>Whether display objects are copied for it, in a block of its own.</summary>
    public bool HasClosures => ClosureScopes.Any();

    public IEnumerable<Jump> Jumps => Parts.OfType<JumpPart>().Select(part => part.Jump);

    public Snippet Map(Func<Part, Snippet?> replace)
    {
        if (Parts.IsEmpty)
            return this;
        var parts = ImmutableArray.CreateBuilder<Part>(Parts.Length);
        foreach (var part in Parts)
        {
            if (replace(part) is { } replaced)
                parts.AddRange(replaced.Parts);
            else
                parts.Add(part);
        }

        return new Snippet(parts.ToImmutable());
    }

    /// <summary>The single local that this snippet is, if it is nothing else.</summary>
    public Local? AsLocal => Parts is [LocalPart { InClosure: false, Local: var local }] ? local : null;

    /// <summary>For messages and tests; the emitter has its own rendering.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(part switch
            {
                TextPart t => t.Text,
                LocalPart l => l.Local.Name,
                LocalFunctionPart f => f.Function.Name,
                FilterFunctionPart f => f.Function.Name,
                DelegatePart d => d.Delegate.Function.Name,
                DisplaysPart d => d.FollowedByArguments ? "displays, " : "displays",
                JumpPart { Jump: GotoJump jump } => $"goto {jump.Target};",
                JumpPart { Jump: ReturnJump jump } => $"return {jump.Value};",
                JumpPart => "throw;",
                ResultPart => "out result",
                CastPart c => $"(({c.Type})",
                ExamplePart e => $"default({e.Type})",
                _ => "",
            });
        }

        return text.ToString();
    }

    /// <summary>The scopes whose display objects the text makes itself: nobody else knows them.</summary>
    private HashSet<Scope> OwnScopes => [.. Parts.OfType<DisplayPart>().Select(static part => part.Scope)];

    private static IEnumerable<LocalPart> LocalsOf(Snippet snippet)
    {
        var own = snippet.OwnScopes;
        return AllLocalsOf(snippet).Where(part => !own.Any(scope => scope == part.Local.CapturedIn || scope.Display == part.Local));
    }

    private static IEnumerable<LocalPart> AllLocalsOf(Snippet snippet) => snippet.Parts.SelectMany(part => part switch
    {
        LocalPart local => [local],
        DisplaysPart call => call.Function.Displays.Select(scope => new LocalPart(scope.Display!, Access.Read, call.InClosure)),
        JumpPart { Jump: ReturnJump { Value: { } value } } => LocalsOf(value),
        JumpPart { Jump: RethrowJump { Exception: var exception } } => [new LocalPart(exception, Access.Read, InClosure: false)],
        _ => (IEnumerable<LocalPart>)[],
    });

    private static IEnumerable<Scope> ScopesOf(Snippet snippet) => snippet.Parts.SelectMany(part => part switch
    {
        LocalPart { InClosure: true, Local.CapturedIn: { } scope } => [scope],
        DisplaysPart { InClosure: true } call => call.Function.Displays,
        JumpPart { Jump: ReturnJump { Value: { } value } } => ScopesOf(value),
        _ => (IEnumerable<Scope>)[],
    }).Except(snippet.OwnScopes);
}

using System.Collections.Immutable;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>
/// Part of <see cref="HandlerMover"/>: jumps that leave a block whose <c>finally</c> was moved note where they want to go, run the moved body, and go on from there:
/// <code>
/// return x;      returned = x; exit = 1; goto finally_body;      ... and behind the moved body:   if (exit == 1) return returned;
/// </code>
/// Before: the blocks inside have moved theirs. Afterwards nothing in the block jumps out of it but to the moved body.
/// </summary>
internal sealed class ExitRewriter : TreeRewriter
{
    private readonly MethodContext _context;
    private readonly Label _finally;
    private readonly HashSet<Label> _inside;
    private readonly HashSet<AwaitInfo> _awaits;
    private readonly string _place;
    private readonly List<Label?> _targets = [];
    private Local? _exit;
    private Local? _returned;

    private ExitRewriter(Label @finally, HashSet<Label> inside, HashSet<AwaitInfo> awaits, int depth, MethodContext context)
    {
        (_finally, _inside, _awaits, _context) = (@finally, inside, awaits, context);
        _place = depth == 0 ? "" : $" of {depth + 1}";
    }

    /// <param name="Body">The block with its exits rewritten.</param>
    /// <param name="Exit">Which exit was taken; null if there is none.</param>
    /// <param name="Dispatch">What goes on from the exit that was taken.</param>
    public sealed record Result(Stmt Body, Local? Exit, ImmutableArray<Stmt> Dispatch);

    /// <param name="body">The block.</param>
    /// <param name="finally">Where the moved body begins.</param>
    /// <param name="awaits">Those in the moved body: only there somebody is on his way out.</param>
    /// <param name="depth">In how many other moved bodies the block stands.</param>
    /// <param name="context">The method.</param>
    public static Result Rewrite(Stmt body, Label @finally, HashSet<AwaitInfo> awaits, int depth, MethodContext context)
    {
        var rewriter = new ExitRewriter(@finally, LabelCollector.Collect(body), awaits, depth, context);
        var rewritten = rewriter.Visit(body);
        if (rewriter._exit is not null)
            rewriter._exit.KeptAs = $"exit{rewriter._place} by {string.Join(", ", rewriter._targets.Select(static target => target is null ? "return" : target.Word ?? target.Name))}";
        var dispatch = ImmutableArray.CreateBuilder<Stmt>();
        for (var index = 0; index < rewriter._targets.Count; index++)
        {
            Stmt go = rewriter._targets[index] is { } target
                ? new JumpTo(new GotoJump(target))
                : new Return(rewriter._returned is { } value ? new Code(Snippet.Of(value)) : null);
            dispatch.Add(new If(new Code(Snippet.Join(rewriter._exit!, $" == {index + 1}")), go, null));
        }

        return new Result(rewritten, rewriter._exit, dispatch.ToImmutable());
    }

    protected override Stmt VisitReturn(Return node) => node.Value is null
        ? new Opaque(Leave(null, null)) { Span = node.Span }
        : Block.Of(
            new Assign(Returned(), node.Value) { Span = node.Span },
            new Opaque(Leave(null, null)));

    protected override Stmt VisitJump(JumpTo node) => node.Jump is GotoJump { Target: var target } && !_inside.Contains(target)
        ? new Opaque(Leave(target, null)) { Span = node.Span }
        : node;

    protected override Stmt VisitOpaque(Opaque node) => new Opaque(node.Snippet.Map(Redirect)) { Span = node.Span };

    private Snippet? Redirect(Part part) => part switch
    {
        JumpPart { Jump: ReturnJump { Value: var value } } => Leave(null, value),
        JumpPart { Jump: GotoJump { Target: var target } } when !_inside.Contains(target) => Leave(target, null),
        _ => null,
    };

    private Snippet Leave(Label? target, Snippet? value)
    {
        if (!_targets.Contains(target))
            _targets.Add(target);
        _exit ??= _context.Temporary("exit", "int", holdsReferences: false, meantAt: _awaits);
        var number = _targets.IndexOf(target) + 1;
        var keep = value is null ? Snippet.Empty : Snippet.Join(Snippet.Write(Returned()), " = ", value, "; ");
        return Snippet.Join("{ ", keep, Snippet.Write(_exit), $" = {number}; ", new JumpPart(new GotoJump(_finally)), " }");
    }

    private Local Returned()
    {
        if (_returned is not null)
            return _returned;
        _returned = _context.Temporary("returned", _context.Result!.Type, _context.ResultType is { } type && TypeNames.HoldsReferences(type), meantAt: _awaits);
        _returned.KeptAs = $"returned{_place}";
        return _returned;
    }
}

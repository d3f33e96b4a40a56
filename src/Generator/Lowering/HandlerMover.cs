using System.Collections.Immutable;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>
/// Takes the bodies of <c>catch</c> and, where they await, of <c>finally</c> out of their blocks:
/// <code>
/// try { A } catch (E e) when (F) { B }     handler = 0; try { A } catch (E e) when (F) { handler = 1; } if (handler == 1) { B }
/// try { A } finally { await B }            try { A } catch (Exception e) { pending = e; } finally_body: await B; if (pending is not null) throw pending;
/// </code>
/// A catch body moves even when it awaits nothing: a throw out of a catch does not unwind the stack until the last handler ends.
/// A <c>finally</c> without an await stays, so that filters further out keep their moment; it is skipped while suspending.
/// Before: no <c>using</c>, no <c>foreach</c>. Afterwards no handler holds an await, and a <c>try</c> has handlers or a <c>finally</c>, never both.
/// </summary>
internal sealed class HandlerMover : TreeRewriter
{
    private readonly MethodContext _context;

    /// <summary>In how many moved bodies of <c>finally</c> the statement stands.</summary>
    private int _depth;

    private HandlerMover(MethodContext context) => _context = context;

    public static Block Rewrite(Block body, MethodContext context) => (Block)new HandlerMover(context).Visit(body);

    /// <summary>Runs inside sequences too: a switch expression's arms are statements by now.</summary>
    protected override Stmt VisitTry(Try node)
    {
        var body = Visit(node.Body);
        if (!node.Catches.IsEmpty)
            body = MoveCatches(new Try(body, node.Catches, null));
        if (node.Finally is not { HasAwait: true } last)
            return node.Finally is null ? body : new Try(body, [], Visit(node.Finally));
        _depth++;
        last = Visit(last);
        _depth--;
        return MoveFinally(body, last);
    }

    private Block MoveCatches(Try node)
    {
        var handler = _context.Temporary("handler", "int", holdsReferences: false, meantAt: []);
        var clauses = ImmutableArray.CreateBuilder<CatchClause>();
        var statements = ImmutableArray.CreateBuilder<Stmt>();
        Stmt? dispatch = null;
        for (var index = node.Catches.Length - 1; index >= 0; index--)
        {
            var clause = node.Catches[index];
            var number = index + 1;
            var body = ImmutableArray.CreateBuilder<Stmt>();
            if (clause.Scope is { IsNeeded: true } scope)
                (clause.Filter is null ? body : statements).Add(new EnterScope(scope));
            if (clause.Variable is { } variable && clause.Filter is null)
                body.Add(new Assign(variable, new Code(Snippet.Text(clause.CaughtName))));
            if (clause.Rethrown is { } rethrown)
                body.Add(new Assign(rethrown, new Code(Snippet.Text(clause.CaughtName))));
            body.Add(new Assign(handler, new Code(Snippet.Text(number.ToString()))));
            clauses.Insert(0, WithBody(clause, new Block(null, body.ToImmutable())));
            dispatch = new If(new Code(Snippet.Join(handler, $" == {number}")), Visit(clause.Body), dispatch);
        }

        statements.Add(new Assign(handler, new Code(Snippet.Text("0"))));
        statements.Add(new Try(node.Body, clauses.ToImmutable(), null));
        statements.Add(dispatch!);
        return new Block(null, statements.ToImmutable());
    }

    /// <summary>
    /// An exit may not be taken in the end: a <c>finally</c> on its way throws, and a handler inside the block goes on. So it is forgotten
    /// where the block ends, not where it begins.
    /// </summary>
    private static Block EndsWithoutExit(Stmt body, Local exit) => Block.Of(body, new Assign(exit, new Code(Snippet.Text("0"))));

    private Block MoveFinally(Stmt body, Stmt last)
    {
        var awaits = AwaitCollector.Collect(last);
        var pending = _context.Temporary("pending", "global::System.Exception?", meantAt: awaits);
        pending.KeptAs = $"pending{(_depth == 0 ? "" : $" of {_depth + 1}")}";
        var label = _context.NewLabel("finally_body");
        var exits = ExitRewriter.Rewrite(body, label, awaits, _depth, _context);
        var caught = _context.Names.Unique("__caught");
        var keep = new CatchClause(null, null, null, Block.Of(new Assign(pending, new Code(Snippet.Text(caught))))) { CaughtName = caught };

        var statements = ImmutableArray.CreateBuilder<Stmt>();
        statements.Add(new Assign(pending, new Code(Snippet.Text("null"))));
        statements.Add(new Try(exits.Exit is { } exit ? EndsWithoutExit(exits.Body, exit) : exits.Body, [keep], null));
        statements.Add(new Mark(label));
        statements.Add(last);
        statements.Add(new If(new Code(Snippet.Join(pending, " is not null")), new JumpTo(new RethrowJump(pending)), null));
        statements.AddRange(exits.Dispatch);
        return new Block(null, statements.ToImmutable());
    }
}

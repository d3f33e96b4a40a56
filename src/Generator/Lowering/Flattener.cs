using System.Runtime.CompilerServices;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>
/// Turns blocks with awaits in them into labels and jumps at one level, so that a resumed machine can jump back into their middle:
/// <code>
/// while (c) { A; await B; }       next_while: if (!c) goto after_while; A; await B; goto next_while; after_while:
/// </code>
/// A <c>try</c> stays a block, flattened inside. An <c>if</c> without awaits stays an <c>if</c>.
/// Before: every expression is <see cref="Code"/>, no handler awaits. Afterwards every <see cref="Suspend"/> stands at the top or in the block of a <see cref="Protected"/>.
/// </summary>
internal sealed class Flattener
{
    private readonly MethodContext _context;
    private readonly HashSet<int> _states = [];
    private List<Instr> _output = [];
    private int _tries;
    private int _filters;
    private int _finallies;
    private bool? _isChecked;

    private Flattener(MethodContext context) => _context = context;

    public static List<Instr> Flatten(Block body, MethodContext context)
    {
        var flattener = new Flattener(context);
        flattener.Add(body);
        return flattener._output;
    }

    private List<Instr> Nested(Stmt statement)
    {
        var outer = _output;
        _output = [];
        Add(statement);
        var inner = _output;
        _output = outer;
        return inner;
    }

    private void Put(Instr instr)
    {
        instr.IsChecked = _isChecked;
        _output.Add(instr);
    }

    private void Add(Stmt statement)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (statement)
        {
            case Block block:
                Enter(block.Scope);
                foreach (var inner in block.Statements)
                    Add(inner);
                break;
            case Opaque opaque:
                Put(new Line(opaque.Snippet) { Span = opaque.Span });
                break;
            case Assign assign:
                Put(new Let(assign.Target, Text(assign.Value)) { Span = assign.Span });
                break;
            case AwaitStep step:
                AddAwait(step);
                break;
            case If @if:
                AddIf(@if);
                break;
            case Loop loop:
                AddLoop(loop);
                break;
            case SwitchJump jump:
                Put(new Dispatch(Text(jump.Value), jump.Cases) { IsOfExpression = jump.IsOfExpression, Span = jump.Span });
                break;
            case Try @try:
                AddTry(@try);
                break;
            case Return @return:
                Put(new Go(new ReturnJump(@return.Value is { } value ? Text(value) : null)) { Span = @return.Span });
                break;
            case Throw @throw:
                Put(new Fail(Text(@throw.Exception)) { Span = @throw.Span });
                break;
            case JumpTo jump:
                Put(new Go(jump.Jump) { Span = jump.Span });
                break;
            case Mark mark:
                Put(new Here(mark.Label));
                break;
            case InContext context:
                var outer = _isChecked;
                _isChecked = context.IsChecked;
                Add(context.Body);
                _isChecked = outer;
                break;
            case EnterScope enter:
                Enter(enter.Scope);
                break;
            default:
                throw new InvalidOperationException($"the flatten pass does not know {statement.GetType().Name}");
        }
    }

    private static Snippet Text(Expr expression) =>
        expression is Code code ? code.Snippet : throw new InvalidOperationException("an expression was not spilled");

    private void Enter(Scope? scope)
    {
        if (scope is { IsNeeded: true })
            Put(new NewScope(scope));
    }

    private void AddAwait(AwaitStep step)
    {
        var number = ++_context.Root.AwaitCount;
        Put(new Suspend(step.Target, step.Operand, step.Info)
        {
            Span = step.Span,
            State = StateNumbers.Next(step.Info.Identity, _tries > 0, _states),
            Resume = _context.NewLabel($"resume_{number}"),
            After = _context.NewLabel($"after_{number}"),
            NeedsBarrier = _filters > 0,
            IsInFinally = _finallies > 0,
        });
    }

    private void AddIf(If node)
    {
        var then = Nested(node.Then);
        var otherwise = node.Otherwise is null ? [] : Nested(node.Otherwise);
        var condition = Text(node.Condition);
        if (!IsJumpedInto(then) && !IsJumpedInto(otherwise) && !condition.HasClosures)
        {
            Put(new Choice(condition, then, otherwise) { Span = node.Span });
            return;
        }

        var end = _context.NewLabel("after_if");
        var elseLabel = otherwise.Count == 0 ? end : _context.NewLabel("else_branch");
        Put(new Unless(condition, elseLabel) { Span = node.Span });
        _output.AddRange(then);
        if (otherwise.Count > 0)
        {
            Put(new Go(new GotoJump(end)));
            Put(new Here(elseLabel));
            _output.AddRange(otherwise);
        }

        Put(new Here(end));
    }

    private static bool IsJumpedInto(List<Instr> list) => list.Any(instr => instr switch
    {
        Suspend or Here or Protected => true,
        Choice choice => IsJumpedInto(choice.Then) || IsJumpedInto(choice.Otherwise),
        _ => false,
    });

    private void AddLoop(Loop node)
    {
        var top = node.TestLast || node.Step is not null ? _context.NewLabel("loop") : node.Continue;
        Put(new Here(top));
        if (!node.TestLast)
            AddTest(node, () => Put(new Unless(Text(node.Condition!), node.Break) { Span = node.Span }));
        Add(node.Body);
        if (top != node.Continue)
            Put(new Here(node.Continue));
        if (node.Step is { } step)
            Add(step);
        if (node.TestLast)
            AddTest(node, () => Put(new When(Text(node.Condition!), top) { Span = node.Span }));
        else
            Put(new Go(new GotoJump(top)));
        Put(new Here(node.Break));
    }

    private void AddTest(Loop node, Action test)
    {
        Enter(node.ConditionScope);
        if (node.BeforeTest is { } before)
            Add(before);
        if (node.Condition is not null)
            test();
    }

    private void AddTry(Try node)
    {
        if (node.Finally?.HasAwait == true || node.Catches.Any(clause => clause.Body.HasAwait))
            throw new InvalidOperationException("an await in a handler could not be resumed");
        var entry = _context.NewLabel("try_block");
        var hasFilter = node.Catches.Any(clause => clause.Filter is not null);
        _tries++;
        _filters += hasFilter ? 1 : 0;
        _finallies += node.Finally is null ? 0 : 1;
        var body = Nested(node.Body);
        _tries--;
        _filters -= hasFilter ? 1 : 0;
        _finallies -= node.Finally is null ? 0 : 1;

        Put(new Protected(
            entry,
            body,
            [.. node.Catches.Select(clause => new Handler(clause.ExceptionType, clause.CaughtName, clause.Filter is null ? null : clause.Variable, clause.Filter, Nested(clause.Body)))],
            node.Finally is { } last ? Nested(last) : null));
    }
}

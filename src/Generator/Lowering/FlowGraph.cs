using System.Runtime.CompilerServices;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>
/// The steps of a flattened machine with everything that may run after each, exceptions included. Before: each label stands in one place, and every jump
/// has its label in the machine. Afterwards only a step that leaves the body, or throws, has no next one.
/// </summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<Label, int> _labels = [];
    private readonly List<int> _handlers = [];
    private readonly List<(int Node, Label Target)> _pending = [];

    public sealed class Node(Instr? instr)
    {
        public Instr? Instr { get; } = instr;

        public List<int> Next { get; } = [];

        /// <summary>Where an exception thrown here may go.</summary>
        public List<int> Handlers { get; } = [];

        public List<Local> Uses { get; } = [];

        public Local? Defines { get; set; }

        /// <summary>What is declared here: C# reads nothing of it that was there before, wherever the step goes on.</summary>
        public List<Local> Declares { get; } = [];
    }

    public List<Node> Nodes { get; } = [];

    public static FlowGraph Of(List<Instr> instrs)
    {
        var graph = new FlowGraph();
        var exit = graph.Add(null);
        graph.AddList(instrs, exit);
        foreach (var (node, target) in graph._pending)
            graph.Nodes[node].Next.Add(graph._labels.TryGetValue(target, out var at) ? at : throw new InvalidOperationException($"no label {target}"));
        return graph;
    }

    private int Add(Instr? instr)
    {
        var node = new Node(instr);
        node.Handlers.AddRange(_handlers);
        Nodes.Add(node);
        return Nodes.Count - 1;
    }

    /// <summary>Adds a list from its end, so that each step knows the next; gives its entry.</summary>
    private int AddList(List<Instr> instrs, int next)
    {
        for (var index = instrs.Count - 1; index >= 0; index--)
            next = AddInstr(instrs[index], next);
        return next;
    }

    private int AddInstr(Instr instr, int next)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var id = Add(instr);
        var node = Nodes[id];
        switch (instr)
        {
            case Line { Snippet: var snippet }:
                Use(node, snippet);
                Jumps(id, snippet);
                node.Next.Add(next);
                break;
            case Let { Target: var target, Value: var value }:
                Use(node, value);
                Define(node, target);
                node.Next.Add(next);
                break;
            case NewScope { Scope: var scope }:
                node.Defines = scope.Display;
                node.Uses.AddRange(scope.Captured.Where(local => local.Kind == LocalKind.Parameter));
                node.Next.Add(next);
                break;
            case Here { Label: var label }:
                _labels.Add(label, id);
                node.Next.Add(next);
                break;
            case Go { Jump: var jump }:
                Jump(id, jump);
                break;
            case Unless { Condition: var condition, Target: var target }:
                Use(node, condition);
                _pending.Add((id, target));
                node.Next.Add(next);
                break;
            case When { Condition: var condition, Target: var target }:
                Use(node, condition);
                _pending.Add((id, target));
                node.Next.Add(next);
                break;
            case Choice { Condition: var condition } choice:
                Use(node, condition);
                node.Next.Add(AddList(choice.Then, next));
                node.Next.Add(AddList(choice.Otherwise, next));
                break;
            case Dispatch { Value: var value } dispatch:
                Use(node, value);
                foreach (var @case in dispatch.Cases)
                {
                    Use(node, @case.Pattern);
                    Use(node, @case.Guard ?? Snippet.Empty);
                    _pending.Add((id, @case.Target));
                }

                node.Next.Add(next);
                break;
            case Fail { Exception: var exception }:
                Use(node, exception);
                break;
            case Suspend { Operand: var operand, Target: var target }:
                Use(node, operand);
                if (target is not null)
                    Define(node, target);
                node.Next.Add(next);
                break;
            case Protected block:
                node.Next.Add(AddProtected(block, next));
                break;
            default:
                throw new InvalidOperationException($"the flow graph does not know {instr.GetType().Name}");
        }

        return id;
    }

    private int AddProtected(Protected block, int next)
    {
        var after = next;
        var outer = _handlers.Count;
        if (block.Finally is { } last)
        {
            // The end of a finally goes on wherever its block was left for.
            var leave = Add(null);
            Nodes[leave].Next.Add(next);
            foreach (var target in Escapes.Of(block.Body))
                _pending.Add((leave, target));
            after = AddList(last, leave);
            _handlers.Add(after);
        }

        var handlers = new List<int>();
        foreach (var handler in block.Handlers)
        {
            var entry = AddList(handler.Body, after);
            if (handler.Filter is { } filter)
            {
                var test = Add(null);
                Use(Nodes[test], filter);
                Nodes[test].Next.Add(entry);
                entry = test;
                if (handler.Variable is { } variable)
                {
                    entry = Add(null);
                    Define(Nodes[entry], variable);
                    Nodes[entry].Next.Add(test);
                }
            }

            handlers.Add(entry);
        }

        _handlers.AddRange(handlers);
        var body = AddList(block.Body, after);
        _handlers.RemoveRange(outer, _handlers.Count - outer);
        return body;
    }

    private void Jumps(int id, Snippet snippet)
    {
        foreach (var jump in snippet.Jumps)
            Jump(id, jump);
    }

    private void Jump(int id, Jump jump)
    {
        switch (jump)
        {
            case GotoJump { Target: var target }:
                _pending.Add((id, target));
                break;
            case ReturnJump { Value: { } value }:
                Use(Nodes[id], value);
                break;
            case RethrowJump { Exception: var exception }:
                Nodes[id].Uses.Add(exception);
                break;
        }
    }

    private static void Use(Node node, Snippet snippet)
    {
        foreach (var use in snippet.Locals)
        {
            if (use.Local.CapturedIn is { } scope)
                node.Uses.Add(scope.Display!);
            else if (use.Access == Access.Declare)
                node.Declares.Add(use.Local);
            else if ((use.Access & Access.Read) != 0)
                node.Uses.Add(use.Local);
        }
    }

    private static void Define(Node node, Local target)
    {
        if (target.CapturedIn is { } scope)
            node.Uses.Add(scope.Display!);
        else
            node.Defines = target;
    }
}

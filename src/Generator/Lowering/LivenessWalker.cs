using System.Collections;
using Coroutines.Generator.Images;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>
/// Finds for each await the locals that something may still read after it: only these are saved, only these are fields of the frame.
/// A backward data flow over the <see cref="FlowGraph"/>; an exception may go to any handler around with the values from before its step.
/// Before: the context knows every local of the steps. Afterwards each <see cref="Suspend"/> has what it saves; nothing that cannot live in a frame is among it.
/// </summary>
internal static class LivenessWalker
{
    /// <param name="needs">What images want besides; null for nothing.</param>
    public static void Analyze(List<Instr> instrs, IReadOnlyList<Local> locals, CancellationToken token, RestoreNeeds? needs = null)
    {
        var nodes = FlowGraph.Of(instrs).Nodes;
        var numbers = new Dictionary<Local, int>();
        foreach (var local in locals)
            numbers.Add(local, numbers.Count);

        var liveIn = nodes.Select(_ => new BitArray(locals.Count)).ToArray();
        bool changed;
        do
        {
            token.ThrowIfCancellationRequested();
            changed = false;
            for (var id = 0; id < nodes.Count; id++)
            {
                var live = LiveAfter(nodes[id], liveIn, numbers, locals.Count);
                if (nodes[id].Instr is Suspend suspend)
                {
                    AddNeeds(live, needs, numbers);
                    suspend.Saved = suspend.Live = [.. locals.Where(local => live[numbers[local]] && IsKept(local))];
                }

                foreach (var use in nodes[id].Uses)
                {
                    if (numbers.TryGetValue(use, out var number))
                        live[number] = true;
                    else if (use.Kind != LocalKind.Result)
                        throw new InvalidOperationException($"the context does not know {use.Name}");
                }

                foreach (var declared in nodes[id].Declares)
                {
                    if (numbers.TryGetValue(declared, out var number))
                        live[number] = false;
                }

                if (IsSame(live, liveIn[id]))
                    continue;
                liveIn[id] = live;
                changed = true;
            }
        }
        while (changed);
    }

    /// <summary>A reference or ref struct is never needed after an await, C# sees to that: only this analysis knows less of what is assigned on the way.</summary>
    private static bool IsKept(Local local) => local.Kind != LocalKind.Result && !local.IsRefLike && !local.IsRef;

    /// <summary>What must still be there once the step has begun.</summary>
    private static BitArray LiveAfter(FlowGraph.Node node, BitArray[] liveIn, Dictionary<Local, int> numbers, int count)
    {
        var live = new BitArray(count);
        foreach (var next in node.Next)
            live.Or(liveIn[next]);
        if (node.Defines is { } defined && numbers.TryGetValue(defined, out var number))
            live[number] = false;
        foreach (var handler in node.Handlers)
            live.Or(liveIn[handler]);

        // A captured variable takes the result through its display object.
        if (node.Instr is Suspend { Target.CapturedIn.Display: { } display })
            live[numbers[display]] = true;
        return live;
    }

    private static void AddNeeds(BitArray live, RestoreNeeds? needs, Dictionary<Local, int> numbers)
    {
        foreach (var local in needs?.Always ?? [])
            live[numbers[local]] = true;
        foreach (var reacquired in needs?.Reacquired ?? [])
        {
            foreach (var argument in live[numbers[reacquired.Local]] ? reacquired.Arguments : [])
                live[numbers[argument]] = true;
        }
    }

    private static bool IsSame(BitArray left, BitArray right)
    {
        for (var index = 0; index < left.Length; index++)
        {
            if (left[index] != right[index])
                return false;
        }

        return true;
    }
}

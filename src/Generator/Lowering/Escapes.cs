using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>Finds the labels that a list of steps jumps to and does not hold.</summary>
internal static class Escapes
{
    public static IEnumerable<Label> Of(List<Instr> instrs)
    {
        var held = new HashSet<Label>();
        var wanted = new HashSet<Label>();
        Collect(instrs, held, wanted);
        wanted.ExceptWith(held);
        return wanted;
    }

    /// <summary>Every label that something jumps to, resume points left aside.</summary>
    public static HashSet<Label> Targets(List<Instr> instrs)
    {
        var wanted = new HashSet<Label>();
        Collect(instrs, [], wanted);
        return wanted;
    }

    private static void Collect(List<Instr> instrs, HashSet<Label> held, HashSet<Label> wanted)
    {
        foreach (var instr in instrs)
        {
            switch (instr)
            {
                case Here here:
                    held.Add(here.Label);
                    break;
                case Line line:
                    wanted.UnionWith(line.Snippet.Jumps.OfType<GotoJump>().Select(jump => jump.Target));
                    break;
                case Go { Jump: GotoJump jump }:
                    wanted.Add(jump.Target);
                    break;
                case Unless unless:
                    wanted.Add(unless.Target);
                    break;
                case When test:
                    wanted.Add(test.Target);
                    break;
                case Dispatch dispatch:
                    wanted.UnionWith(dispatch.Cases.Select(@case => @case.Target));
                    break;
                case Choice choice:
                    Collect(choice.Then, held, wanted);
                    Collect(choice.Otherwise, held, wanted);
                    break;
                case Protected block:
                    Collect(block.Body, held, wanted);
                    foreach (var handler in block.Handlers)
                        Collect(handler.Body, held, wanted);
                    Collect(block.Finally ?? [], held, wanted);
                    break;
            }
        }
    }
}

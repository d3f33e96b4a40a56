using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>
/// Many locals that live across many awaits would make the machine grow with the product of both. In such a body they live in the frame for good,
/// which is then there from the start:
/// <code>
/// __frame.a = a; __frame.b = b; ... return __frame;     each await, and again where it goes on
/// __frame.a += __frame.b;                               each use instead
/// </code>
/// No other body pays for that: one that does not suspend has no frame. Before: each await has what it saves. Afterwards it saves nothing that is in the frame for good.
/// </summary>
internal static class ResidentLocals
{
    /// <summary>Together, in a body that is left as it is. A large one of people's has a tenth of it.</summary>
    private const int MostSaves = 1000;

    /// <summary>Of one local, in a body above that.</summary>
    private const int MostSavesOfOne = 8;

    /// <remarks>Not what stands for locals itself, nor what only a local shown by example can name.</remarks>
    public static void Choose(List<Instr> instrs, MethodContext context)
    {
        var suspensions = Machine.All(instrs).OfType<Suspend>().ToList();
        if (suspensions.Sum(suspend => suspend.Saved.Length) <= MostSaves)
            return;
        var displays = new HashSet<Local>(context.Scopes.Concat(context.Displays).Select(scope => scope.Display!));
        foreach (var saves in suspensions.SelectMany(suspend => suspend.Saved).GroupBy(local => local))
            saves.Key.IsResident = saves.Count() > MostSavesOfOne && !displays.Contains(saves.Key) && !context.Types.IsUnnamed(saves.Key.Type);
        foreach (var suspend in suspensions)
            suspend.Saved = [.. suspend.Saved.Where(local => !local.IsResident)];
    }
}

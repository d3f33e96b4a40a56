namespace Coroutines.Generator.Lowering.Tree;

/// <summary>A function of ours that is handed the display objects whose variables it uses, before its other arguments.</summary>
internal interface ITakesDisplays
{
    IReadOnlyList<Scope> Displays { get; }
}

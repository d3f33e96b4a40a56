using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>Finds the labels that stand inside a statement.</summary>
internal sealed class LabelCollector : TreeRewriter
{
    private readonly HashSet<Label> _labels = [];

    private LabelCollector()
    {
    }

    public static HashSet<Label> Collect(Stmt statement)
    {
        var collector = new LabelCollector();
        collector.Visit(statement);
        return collector._labels;
    }

    public override Stmt Visit(Stmt node)
    {
        if (node is Mark { Label: var label })
            _labels.Add(label);
        return base.Visit(node);
    }

    protected override Stmt VisitLoop(Loop node)
    {
        _labels.Add(node.Break);
        _labels.Add(node.Continue);
        return base.VisitLoop(node);
    }
}

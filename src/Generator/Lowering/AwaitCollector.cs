using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Lowering;

/// <summary>Finds the awaits that stand inside a statement.</summary>
internal sealed class AwaitCollector : TreeRewriter
{
    private readonly HashSet<AwaitInfo> _awaits = [];

    private AwaitCollector()
    {
    }

    public static HashSet<AwaitInfo> Collect(Stmt statement)
    {
        var collector = new AwaitCollector();
        collector.Visit(statement);
        return collector._awaits;
    }

    protected override Expr VisitExpr(Expr node)
    {
        switch (node)
        {
            case AwaitExpr awaited:
                _awaits.Add(awaited.Info);
                VisitExpr(awaited.Operand);
                break;
            case Template template:
                VisitPieces(template.Pieces);
                break;
            case Place place:
                VisitPieces(place.Pieces);
                break;
            case ShortCircuit logic:
                VisitExpr(logic.Left);
                VisitExpr(logic.Right);
                break;
            case Conditional choice:
                VisitExpr(choice.Condition);
                VisitExpr(choice.WhenTrue);
                VisitExpr(choice.WhenFalse);
                break;
            case Sequence sequence:
                VisitAll(sequence.Steps);
                VisitExpr(sequence.Value);
                break;
            case ThrowExpr thrown:
                VisitExpr(thrown.Exception);
                break;
        }

        return node;
    }

    private void VisitPieces(IEnumerable<object> pieces)
    {
        foreach (var operand in pieces.OfType<Operand>())
            VisitExpr(operand.Value);
    }
}

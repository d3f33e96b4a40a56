namespace Random.Tests.Generation;

internal sealed partial class BodyWriter
{
    /// <summary>A place that holds an int, of which several parts may be evaluated before it is used.</summary>
    private string IntPlace(int depth, bool asRef = false) => _dice.Choose(
        (4, () => (asRef ? Refable("int") : Assignable("int"))?.Name ?? $"{Expression("Box", depth)}.N"),
        (2, () => $"{Expression("int[]", depth)}[{Int(depth)} & 3]"),
        (2, () => $"{Expression("Box", depth)}.N"),
        (1, () => $"{Expression("Box", depth)}.Pos.X"),
        (1, () => $"{Expression("Box", depth)}.Points[{Int(depth)} & 1].Y"),
        (1, () => Refable("Pt") is { } point ? $"{point.Name}.X" : $"{Expression("Box", depth)}.Pos.Y"),
        (1, () => Refable("(int A, string B)") is { } pair ? $"{pair.Name}.A" : $"{Expression("Box", depth)}.N"),
        (asRef ? 0 : 2, () => $"{Expression("Box", depth)}.P"),
        (asRef ? 0 : 2, () => $"{Expression("Box", depth)}[{Int(depth)}]"),
        (asRef ? 0 : 1, () => $"{Expression("List<int>", depth)}[{Int(depth)} & 1]"),
        (asRef ? 0 : 1, () => Some(_scope.OfType("int[]")) is { } array ? $"{array.Name}[^({Int(depth)} & 1 | 1)]" : $"{Expression("Box", depth)}.P"));

    private string IntExpression(int depth)
    {
        var name = NewName("o");
        var called = _scope.Functions.Where(function => !function.IsAwaited && function.Result == "int").ToList();
        return _dice.Choose(
            (5, () => $"({Int(depth)} {_dice.Pick(["+", "-", "*", "&", "|", "^"])} {Int(depth)})"),
            (1, () => $"({Int(depth)} {_dice.Pick(["/", "%"])} ({Int(depth)} | 1))"),
            (1, () => $"({Int(depth)} {_dice.Pick(["<<", ">>", ">>>"])} ({Int(depth)} & 3))"),
            (1, () => $"{_dice.Pick(["checked", "unchecked"])}({WithoutAwaits(() => Int(depth))} + {Int(0)})"),
            (1, () => $"({_dice.Pick(["-", "~", "+"])}({Int(depth)}))"),
            (3, () => $"({IntPlace(depth)} {_dice.Pick(["+=", "-=", "*=", "^=", "|=", "="])} {Int(depth)})"),
            (2, () => $"({_dice.Choose((1, () => $"{IntPlace(depth)}++"), (1, () => $"++{IntPlace(depth)}"), (1, () => $"{IntPlace(depth)}--"))})"),
            (2, () => IntPlace(depth)),
            (2, () => $"{Expression("Box", depth)}.Add({_dice.Choose((1, () => Int(depth)), (2, () => $"{Int(depth)}, {Int(depth)}"), (1, () => $"b: {Int(depth)}, a: {Int(depth)}"))})"),
            (1, () => $"({Expression("Box?", depth)}?.{_dice.Choose((1, () => "N"), (1, () => $"Add({Int(depth)}, {Int(depth)})"), (1, () => $"Next?[{Int(depth)}]"), (1, () => "Pos.X"))} ?? {Int(depth)})"),
            (1, () => $"({Expression("int?", depth)} ?? {Int(depth)})"),
            (1, () => Assignable("int?") is { } variable ? $"({variable.Name} ??= {Int(depth)})" : Int(depth)),
            (1, () => $"Sum({string.Join(", ", Enumerable.Range(0, _dice.Below(4)).Select(_ => Int(depth)))})"),
            (1, () => $"SumSpan({string.Join(", ", Enumerable.Range(0, _dice.Between(1, 3)).Select(_ => Int(depth)))})"),
            (1, () => $"Opt({_dice.Choose((1, () => Int(depth)), (1, () => $"{Int(depth)}, c: {Int(depth)}"), (1, () => $"c: {Int(depth)}, a: {Int(depth)}"))})"),
            (1, () => Risky(() => $"((int)((dynamic){Int(depth)} {_dice.Pick(["+", "-", "|"])} {Int(depth)}))")),
            (1, () => Risky(() => $"((int)((dynamic){Expression("Box", depth)}).Add({Int(depth)}, {Int(depth)}))")),
            (1, () => $"AddTo(ref {IntPlace(depth, asRef: true)}, {Int(depth)})"),
            (1, () => $"InAdd({Int(depth)}, {Int(depth)})"),
            (1, () => $"(Half({Int(depth)}, out var {name}) + {name} + {Int(depth)})"),
            (1, () => Refable("Pt") is { } point ? $"{point.Name}.Bump({Int(depth)})" : $"{Expression("Pt", depth)}.Sum({Int(depth)})"),
            (1, () => Risky(() => $"{Expression("Box", depth)}.Pos.Bump({Int(depth)})")),
            (1, () => Risky(() => $"{Expression("Box", depth)}.Points[{Int(depth)} & 1].Bump({Int(depth)})")),
            (1, () => $"{Expression("Pt", depth)}.Sum({Int(depth)})"),
            (1, () => $"{Text(depth)}.Length"),
            (1, () => $"((int){Expression("Hue", depth)})"),
            (1, () => $"unchecked((int){Expression("long", depth)})"),
            (1, () => $"{Expression("(int A, string B)", depth)}.A"),
            (1, () => $"{Expression("Func<int, int>", depth)}({Int(depth)})"),
            (1, () => $"Times({Int(depth)}, {Lambda(depth)})"),
            (1, () => $"Clip({Expression("IEnumerable<int>", depth)}.Sum())"),
            (1, () => $"Things.Twice({Int(depth)})"),
            (1, () => $"({Int(depth)}).Twice()"),
            (1, () => $"(({Int(depth)}, {Int(depth)}) is (var {name}, > 1) ? {name} : {Int(depth)})"),
            (1, () => Risky(() => $"(from q in {Expression("List<int>", depth)} where q > 1 select q + {Closed(() => Leaf("int"))}).Count()")),
            (called.Count > 0 ? 4 : 0, () => Call(_dice.Pick(called), depth)));
    }

    /// <summary>C# allows no spread in a filter (CS9332).</summary>
    private string Spread(string array, string last) => _inFilter ? $"Or<int[]>(true, {array}, new[] {{ {last} }})" : $"((int[])[.. {array}, {last}])";

    private string OtherExpression(string type, int depth) => type switch
    {
        "long" => _dice.Choose(
            (2, () => $"({Expression("long", depth)} + {Int(depth)})"),
            (1, () => $"((long){Int(depth)} * {Int(depth)})"),
            (1, () => Assignable("long") is { } variable ? $"({variable.Name} {_dice.Pick(["+=", "-=", "^="])} {Int(depth)})" : Leaf("long"))),
        "byte" => _dice.Choose(
            (1, () => $"unchecked((byte)({Int(depth)}))"),
            (2, () => Assignable("byte") is { } variable ? $"({variable.Name} += unchecked((byte){Int(depth)}))" : Leaf("byte"))),
        "double" => _dice.Choose((1, () => $"({Expression("double", depth)} / 2 + {Int(depth)})"), (1, () => $"((double){Int(depth)})")),
        "decimal" => _dice.Choose((1, () => $"({Expression("decimal", depth)} - {Int(depth)})"), (1, () => Leaf("decimal"))),
        "int?" => _dice.Choose(
            (2, () => $"((int?){Int(depth)})"),
            (1, () => $"({Expression("int?", depth)} + {Int(depth)})"),
            (1, () => $"({Expression("Box?", depth)}?.{_dice.Choose((1, () => "N"), (1, () => $"Add({Int(depth)})"), (1, () => $"Next?.Points[{Int(depth)} & 1].X"))})")),
        "string?" => _dice.Choose((2, () => Text(depth)), (1, () => $"({Expression("Box?", depth)}?.Next?.S)")),
        "int[]" => _dice.Choose(
            (2, () => $"new[] {{ {Int(depth)}, {Int(depth)}, {Int(depth)}, {Int(depth)} }}"),
            (1, () => $"((int[])[{Int(depth)}, {Int(depth)}, 1, {Int(depth)}])"),
            (1, () => Risky(() => Spread(Expression("int[]", depth), Int(depth))))),
        "List<int>" => _dice.Choose(
            (2, () => $"new List<int> {{ {Int(depth)}, {Int(depth)} }}"),
            (1, () => $"((List<int>)[{Int(depth)}, {Int(depth)}])"),
            (1, () => $"new List<int>({Expression("int[]", depth)})")),
        "Box" => _dice.Choose(
            (2, () => $"new Box({Int(depth)})"),
            (1, () => $"new Box({Int(depth)}) {{ N = {Int(depth)}, Next = {Expression("Box?", depth)} }}"),
            (1, () => Risky(() => $"new Box({Int(depth)}) {{ S = {Text(depth)}, Points = {{ [0] = {Expression("Pt", depth)} }} }}")),
            (2, () => $"{Expression("Box", depth)}.Self({Text(depth)})"),
            (1, () => $"({Expression("Box?", depth)} ?? {Expression("Box", depth)})"),
            (1, () => Assignable("Box?") is { } variable ? $"({variable.Name} ??= {Expression("Box", depth)})" : Leaf("Box")),
            (1, () => $"({Expression("Box", depth)}.Next ??= {Expression("Box", depth)})")),
        "Box?" => _dice.Choose((1, () => $"{Expression("Box", depth)}.Next"), (1, () => $"{Expression("Box?", depth)}?.Self({Text(depth)})"), (1, () => $"({Expression("object", depth)} as Box)")),
        "Pt" => _dice.Choose(
            (2, () => $"new Pt({Int(depth)}, {Int(depth)})"),
            (1, () => $"new Pt {{ X = {Int(depth)}, Y = {Int(depth)} }}"),
            (1, () => $"({Expression("Pt", depth)} + {Expression("Pt", depth)})"),
            (1, () => $"{Expression("Box", depth)}.Pos"),
            (1, () => Assignable("Pt") is { } variable ? $"({variable.Name} += {_dice.Choose((1, () => Int(depth)), (1, () => Expression("Pt", depth)))})" : Leaf("Pt")),
            (1, () => $"({Expression("Pt?", depth)} ?? {Expression("Pt", depth)})"),
            (1, () => Risky(() => $"({Expression("Pt", depth)} with {{ Y = {Int(depth)} }})"))),
        "Pt?" => _dice.Choose((1, () => $"((Pt?){Expression("Pt", depth)})"), (1, () => $"({Expression("Pt?", depth)} + {Int(depth)})"), (1, () => $"({Expression("Box?", depth)}?.Pos)")),
        "(int A, string B)" => $"(A: {Int(depth)}, B: {Text(depth)})",
        "object" => _dice.Choose(
            (2, () => $"((object){Int(depth)})"),
            (1, () => $"((object){Text(depth)})"),
            (1, () => $"((object){Expression("Pt", depth)})"),
            (1, () => $"((object){Expression("Box", depth)})"),
            (1, () => $"((object)new {{ A = {Int(depth)}, B = {Text(depth)} }})")),
        "Shape" => _dice.Choose((1, () => $"((Shape)new Circle({Int(depth)}))"), (1, () => $"((Shape)new Square({Int(depth)}, {Text(depth)}))")),
        "Rec" => _dice.Choose(
            (1, () => $"new Rec({Int(depth)}, {Text(depth)})"),
            (1, () => $"new Rec({Int(depth)}, {Text(depth)}) {{ C = {WithoutAwaits(() => Int(depth))} }}"),
            (1, () => Risky(() => $"({Expression("Rec", depth)} with {{ A = {Int(depth)}, B = {Text(depth)} }})"))),
        "Func<int, int>" => _dice.Chance(60) ? $"((Func<int, int>)({Lambda(depth)}))" : $"((Func<int, int>){Expression("Box", depth)}.Self({Text(depth)}).Points[{Int(depth)} & 1].Sum)",
        "IEnumerable<int>" => _dice.Choose(
            (2, () => $"Numbers({Int(depth)})"),
            (1, () => $"((IEnumerable<int>){Expression("int[]", depth)})"),
            (1, () => $"{Expression("List<int>", depth)}.Select({Lambda(depth)})"),
            (1, () => Risky(() => $"(from q in {Expression("int[]", depth)} select q + {Closed(() => Leaf("int"))})"))),
        _ => Leaf(type),
    };

    /// <summary>A lambda that may read and write what is around it.</summary>
    private string Lambda(int depth)
    {
        var (name, mark) = (NewName("q"), _scope.Mark);
        _scope.Add(new Variable(name, "int"));
        var body = Closed(() => Int(depth));
        _scope.Reset(mark);
        return $"{name} => {body}";
    }
}

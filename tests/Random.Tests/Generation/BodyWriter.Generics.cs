namespace Random.Tests.Generation;

internal sealed partial class BodyWriter
{
    private static readonly string[] s_genericTypes = ["T", "T", "T", "T", "Cell<T>", "Cell<T>", "Duo<T>", "T[]"];

    private bool IsStruct => _parameter == TypeParameter.Struct;

    private bool IsUnit => _parameter == TypeParameter.Unit;

    private string TypeOfVariable() => _parameter is not null && _dice.Chance(50) ? _dice.Pick(s_genericTypes) : _dice.Pick(s_types);

    private static bool IsGeneric(string type) => Array.IndexOf(s_genericTypes, type) >= 0;

    private string GenericLeaf(string type) => type switch
    {
        "T" when IsUnit => $"T.Make({_dice.Below(9)})",
        "T" => "default(T)!",
        "T[]" => $"new T[] {{ {Leaf("T")}, {Leaf("T")} }}",
        _ => $"new {type}({Leaf("T")})",
    };

    private string GenericExpression(string type, int depth) => type switch
    {
        "T" => _dice.Choose(
            (2, () => GenericPlace(depth)),
            (2, () => $"({GenericPlace(depth)} = {Expression("T", depth)})"),
            (1, () => $"{Expression("Cell<T>", depth)}.Swap({Expression("T", depth)})"),
            (1, () => Refable("Duo<T>") is { } duo ? $"{duo.Name}.Turn({Expression("T", depth)})" : Leaf("T")),
            (1, () => $"Put(ref {GenericPlace(depth, asRef: true)}, {Expression("T", depth)})"),
            (1, () => $"Out({Expression("T", depth)}, out _)"),
            (1, () => $"((T)(object)Same({Expression("T", depth)})!)"),
            (1, () => NewName("t") is var name ? $"(({Expression("object", depth)}) is T {name} ? {name} : {Expression("T", depth)})" : ""),
            (1, () => $"({Expression("Cell<T>", depth)} switch {{ {{ Next: null }} => {Expression("T", depth)}, {{ Next.Value: var {NewName("t")} }} => {Expression("T", depth)} }})"),
            (_parameter == TypeParameter.Class ? 2 : 0, () => $"({Expression("T", depth)} ?? {Expression("T", depth)})"),
            (IsUnit ? 3 : 0, () => $"T.Make({Int(depth)})"),
            (IsUnit ? 3 : 0, () => $"({Expression("T", depth)} + {Expression("T", depth)})"),
            (IsUnit && _mayAwait ? 4 : 0, () => $"(await T.Fetch({Int(depth)}))")),
        "Cell<T>" => _dice.Choose(
            (2, () => $"new Cell<T>({Expression("T", depth)})"),
            (1, () => $"new Cell<T>({Expression("T", depth)}) {{ Value = {Expression("T", depth)}, [1] = {Expression("T", depth)} }}"),
            (1, () => $"CellOf({Expression("T", depth)})"),
            (1, () => $"CellOf(times: {Int(depth)}, value: {Expression("T", depth)})"),
            (1, () => $"{Expression("Cell<T>", depth)}.Self({Text(depth)})"),
            (1, () => $"({Expression("Cell<T>", depth)}.Next ??= {Expression("Cell<T>", depth)})")),
        "Duo<T>" => _dice.Choose(
            (2, () => $"new Duo<T>({Expression("T", depth)})"),
            (1, () => $"new Duo<T> {{ Right = {Expression("T", depth)}, Value = {Expression("T", depth)} }}"),
            (1, () => Risky(() => $"({Expression("Duo<T>", depth)} with {{ Right = {Expression("T", depth)} }})"))),
        _ => _dice.Choose(
            (2, () => $"new T[] {{ {Expression("T", depth)}, {Expression("T", depth)} }}"),
            (1, () => $"((T[])[{Expression("T", depth)}, {Expression("T", depth)}])"),
            (1, () => _inFilter ? Leaf("T[]") : Risky(() => $"((T[])[{Expression("T", depth)}, .. {Expression("T[]", depth)}])"))),
    };

    private string GenericPlace(int depth, bool asRef = false) => _dice.Choose(
        (3, () => (asRef ? Refable("T") : Assignable("T"))?.Name ?? $"{Expression("Cell<T>", depth)}.Value"),
        (2, () => $"{Expression("T[]", depth)}[{Int(depth)} & 1]"),
        (2, () => $"{Expression("Cell<T>", depth)}.Value"),
        (1, () => Refable("Duo<T>") is { } duo ? $"{duo.Name}.Right" : $"{Expression("Cell<T>", depth)}.Value"),
        (asRef ? 0 : 1, () => $"{Expression("Cell<T>", depth)}.V"),
        (asRef ? 0 : 1, () => $"{Expression("Cell<T>", depth)}[{Int(depth)}]"));

    private string GenericInt(int depth) => _dice.Choose(
        (1, () => $"Many({Expression("T", depth)}, {Expression("T", depth)})"),
        (1, () => $"ManySpan({Expression("T", depth)}, {Expression("T", depth)})"),
        (1, () => $"ManySpan<T>({Expression("T", depth)})"),
        (1, () => $"ManyListed({Expression("T", depth)}, {Expression("T", depth)})"),
        (1, () => $"{Expression("T[]", depth)}.Length"),
        (1, () => $"Name({Expression("T", depth)}).Length"),
        (IsUnit ? 2 : 0, () => $"{UnitPlace(depth)}.Bump({Int(depth)})"),
        (IsUnit ? 2 : 0, () => $"({UnitPlace(depth)}.Count {_dice.Pick(["+=", "=", "-="])} {Int(depth)})"),
        (IsUnit ? 1 : 0, () => $"{UnitPlace(depth)}.Count++"),
        (IsUnit && _mayAwait ? 2 : 0, () => $"(await {UnitPlace(depth)}.Grow({Int(depth)}))"),
        (IsUnit && _mayAwait ? 1 : 0, () => $"(await T.Measure({Int(depth)}))"));

    /// <summary>What a struct that the type parameter stands for must be changed in, and not on a copy.</summary>
    private string UnitPlace(int depth) => _dice.Choose(
        (4, () => Refable("T")?.Name ?? $"{Expression("Cell<T>", depth)}.Value"),
        (2, () => $"{Expression("T[]", depth)}[{Int(depth)} & 1]"),
        (2, () => $"{Expression("Cell<T>", depth)}.Value"),
        (1, () => Refable("Duo<T>") is { } duo ? $"{duo.Name}.Value" : $"{Expression("Cell<T>", depth)}.Value"));

    private string GenericCondition(int depth)
    {
        var name = NewName("t");
        return _dice.Choose(
            (1, () => $"EqualityComparer<T>.Default.Equals({Expression("T", depth)}, {Expression("T", depth)})"),
            (IsStruct ? 0 : 1, () => $"({Expression("T", depth)} is null)"),
            (1, () => $"({Expression("object", depth)} is T {name} && {Condition(depth)} && Name({name}).Length > 3)"),
            (1, () => $"((object?){Expression("T", depth)} is {_dice.Pick(["int", "string", "Pt", "IComparable", "Box"])} {name} && Name<object>({name}).Length > {Int(depth)})"),
            (1, () => $"({Expression("Cell<T>", depth)} is {{ Next: null, Value: var {name} }} && Name({name}).Length > {Int(depth)})"),
            (1, () => $"({Expression("T[]", depth)} is [var {name}, ..] && Name({name}).Length > {Int(depth)})"),
            (1, () => $"(typeof(T) == typeof({_dice.Pick(["int", "string", "UnitS"])}))"));
    }

    private string GenericText(int depth) => _dice.Choose(
        (2, () => $"Name({Expression("T", depth)})"),
        (1, () => $"Clip($\"{{{Expression("T", depth)}}}/{{{Int(depth)}}}\")"),
        (IsStruct ? 0 : 1, () => $"({Expression("T", depth)}?.ToString() ?? {Text(depth)})"));

    private void WriteGenericStatement() => Line(_dice.Choose(
        (2, () => $"{GenericPlace(2)} = {Expression("T", 3)};"),
        (1, () => $"Log({Expression("T", 3)});"),
        (1, () => $"{Expression("Cell<T>", 2)}.Next?.Next = {Expression("Cell<T>", 2)};"),
        (1, () => $"{Expression("Cell<T>", 1)}.Next?[{Int(1)}] = {Expression("T", 2)};"),
        (1, () => $"({GenericPlace(1)}, {GenericPlace(1)}) = ({Expression("T", 2)}, {Expression("T", 2)});"),
        (1, () => NewName("t") is var name ? $"foreach (var {name} in {Expression("T[]", 2)}) Log({name});" : ""),
        (1, () => NewName("t") is var name ? $"With({Expression("T", 2)}, {name} => {Closed(() => $"{GenericPlace(1)} = {name}")});" : "")));

    private string Nested(string type)
    {
        var nested = _parameter!.Nested;
        var item = $"new {nested}({Leaf("T")})";
        return type switch { "T" => item, "T[]" => $"new {nested}[] {{ {item}, {item} }}", _ => $"new {type.Replace("<T>", $"<{nested}>", StringComparison.Ordinal)}({item})" };
    }

    /// <summary>The method itself, over a type made of its type parameter.</summary>
    private string Recurse()
    {
        _recursions++;
        var arguments = _recursion!.Parameters.Select(type => IsGeneric(type) ? Nested(type) : Leaf(type));
        var call = $"(await {_recursion.Name(_parameter!.Nested)}({string.Join(", ", arguments.Prepend("deep - 1"))}))";
        return $"(deep > 0 ? {(_recursion.Result == "T" ? call + ".Value" : call)} : {Leaf(_recursion.Result)})";
    }
}

/// <param name="Name">How the method is called over a type argument.</param>
/// <param name="Result">In its own type parameter.</param>
/// <param name="Parameters">In its own type parameter, after the depth.</param>
internal sealed record Recursion(Func<string, string> Name, string Result, IReadOnlyList<string> Parameters);

namespace Random.Tests.Generation;

internal sealed partial class BodyWriter
{
    /// <summary>Lists and slices: each is looked at once, from the left.</summary>
    private string ListPattern(int depth)
    {
        var name = NewName("p");
        return _dice.Choose(
            (1, () => $"({Expression("int[]", depth)} is [var {name}, .., > 2] && {name} < {Int(depth)})"),
            (1, () => $"({Expression("int[]", depth)} is [_, .. {{ Length: > 1 }} {name}, var {name}b] && {name}[1] < {name}b + {Int(depth)})"),
            (1, () => $"({Expression("List<int>", depth)} is [var {name}, > 1, ..] && {name} > {Int(depth)})"),
            (1, () => $"({Expression("int[]", depth)} is not [0 or 1, .., var {name}] || {name} > {Int(depth)})"),
            (1, () => $"({Text(depth)} is ['a' or 'x', .. var {name}] && {name}.Length < {Int(depth)})"),
            (1, () => $"((({Expression("int[]", depth)}, {Expression("Pt", depth)}) is ([_, var {name}, ..], (var {name}x, > 0))) && {name} + {name}x > {Int(depth)})"),
            (1, () => $"(new[] {{ {Expression("Box", depth)}, {Expression("Box?", depth)} }} is [{{ N: var {name} }}, not null] && {name} > {Int(depth)})"));
    }

    private string ListSwitch(string type, int depth, string first, Func<string> result, Func<string> guard)
    {
        var name = NewName("m");
        return _dice.Choose(
            (2, () => $"({Expression("int[]", depth - 1)} switch {{ [] => {first}, [var {name}, ..] when {name} > 3 || {Condition(depth - 1)} => {result()}, [_, .. var {name}r, 4]{guard()} => {result()}, [.., > 0 and var {name}l]{guard()} => {result()}, _ => {result()} }})"),
            (1, () => $"({Text(depth - 1)} switch {{ \"\" => {first}, [var {name}] when {name} == 'x' => {result()}, ['a', .. var {name}r]{guard()} => {result()}, _ => {result()} }})"),
            (type == "int" ? 1 : 0, () => $"({Expression("List<int>", depth - 1)} switch {{ [var {name}, var {name}s, ..]{guard()} => {name} - {name}s, [] => {first}, _ => {result()} }})"));
    }
}

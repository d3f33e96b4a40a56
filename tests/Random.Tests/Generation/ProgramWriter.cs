using System.Text;
using Execution.Tests.Harness;

namespace Random.Tests.Generation;

/// <summary>Writes the program of a seed: a few coroutines of several kinds of type, each awaiting those after it.</summary>
internal static class ProgramWriter
{
    public static readonly string[] Results = ["int", "string", "bool", "Box", "Pt", "(int A, string B)", "int?"];

    public static readonly string[] Parameters = ["int", "int", "string", "Box", "Pt", "long", "int[]", "bool", "int?"];

    public static ProgramSource Write(int seed)
    {
        var dice = new Dice(seed);
        var number = 0;
        int Unique() => ++number;

        var callees = new List<Function>();
        var members = new StringBuilder();
        for (var i = dice.Between(1, 3); i > 0; i--)
        {
            var name = $"M{i}";
            var (text, functions) = dice.Below(10) switch
            {
                < 4 => WriteMethod(dice, Unique, name, callees),
                < 7 => MemberMethodWriter.Write(dice, Unique, name, callees),
                _ => GenericMethodWriter.Write(dice, Unique, name, callees),
            };
            members.Append(text);
            callees.AddRange(functions);
        }

        var program = new StringBuilder();
        var seedName = $"Seed{seed}";
        program.Append($"namespace Programs.Random.{seedName};\n\nusing static Programs.Things;\n\npublic static partial class Program\n{{\n    [Coroutine]\n    public static async Coroutine Run()\n    {{\n");
        program.Append(BodyWriter.Write(dice, Unique, "", [], callees, budget: dice.Between(60, 260), indent: 2));
        program.Append("    }\n}\n").Append(members);
        return new ProgramSource("Random", seedName, $"Programs/Random/{seedName}.cs", program.ToString());
    }

    private static (string Text, IReadOnlyList<Function> Functions) WriteMethod(Dice dice, Func<int> unique, string name, IReadOnlyList<Function> callees)
    {
        var isIterator = dice.Chance(25);
        var result = isIterator ? BodyWriter.IteratorResult : dice.Pick(Results);
        var parameters = Enumerable.Range(0, dice.Between(0, 3)).Select(_ => new Variable($"p{unique()}", dice.Pick(Parameters))).ToArray();
        var declared = string.Join(", ", parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));
        var kind = dice.Below(7);
        List<Variable> variables = [.. parameters];
        if (kind is 1 or 2)
            variables.Add(new Variable("_n", "int"));
        if (kind == 2)
            variables[^1] = variables[^1] with { IsAssignable = false, IsRefable = false, IsCapturable = false };
        if (kind is 3)
            variables.Add(new Variable("_own", "int"));
        var budget = dice.Between(30, 140);
        var body = isIterator
            ? BodyWriter.WriteIterator(dice, unique, variables, callees, budget, indent: 2)
            : BodyWriter.Write(dice, unique, result, variables, callees, budget, indent: 2);
        var type = isIterator ? result : $"Coroutine<{result}>";
        var (head, prefix, fields, typeArguments) = kind switch
        {
            1 => ($"public partial class Of{name}", $"new Of{name}().", "    private int _n = 3;\n\n", ""),
            2 => ($"public readonly partial struct Of{name}(int _n)", $"new Of{name}(4).", "", ""),
            3 => ($"public static partial class Of{name}<T>", $"Of{name}<string>.", "", ""),
            4 => ($"public static partial class Of{name}", $"Of{name}.", "", "<T>"),
            5 => ($"{Contract(isIterator, "abstract partial class", "public abstract ")}public sealed partial class Of{name} : {name}Root", $"(({name}Root)new Of{name}()).", "", ""),
            6 => ($"{Contract(isIterator, "partial interface", "")}public partial class Of{name} : {name}Root", $"(({name}Root)new Of{name}()).", "", ""),
            _ => ($"public static partial class Of{name}", $"Of{name}.", "", ""),
        };
        if (kind == 3)
            body = "        var _own = typeof(T).Name.Length;\n" + body;
        if (kind == 4)
            body = "        T? held = default;\n" + body.Replace("Log($\"at ", "Log($\"{held} at ", StringComparison.Ordinal);
        var modifiers = kind switch { 1 or 2 or 6 => "", 5 => "override ", _ => "static " };
        var text = $"\n{head}\n{{\n{fields}    [Coroutine]\n    public {modifiers}async {type} {name}{typeArguments}({declared})\n    {{\n{body}    }}\n}}\n";
        return (text, [new Function(prefix + name + (typeArguments.Length > 0 ? "<long>" : ""), result, [.. parameters.Select(parameter => parameter.Type)], IsAwaited: true)]);

        string Contract(bool isMarked, string kind, string modifiers) =>
            $"public {kind} {name}Root\n{{\n{(isMarked ? "    [Coroutine]\n" : "")}    {modifiers}{type} {name}({declared});\n}}\n\n";
    }
}

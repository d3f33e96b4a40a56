using System.Text;

namespace Random.Tests.Generation;

/// <summary>
/// Writes the body of one method: statements until its budget is spent, every operand traced. All loops are bounded, all variables
/// are assigned when they are declared, so each body compiles and ends.
/// </summary>
internal sealed partial class BodyWriter
{
    /// <summary>The types that variables have.</summary>
    private static readonly string[] s_types =
    [
        "int", "int", "int", "int", "string", "string", "bool", "long", "int?", "int[]", "List<int>", "Box", "Box", "Box?", "Pt", "Pt?", "(int A, string B)",
        "object", "Shape", "Rec", "Hue", "byte", "double", "Func<int, int>", "IEnumerable<int>", "string?", "decimal",
    ];

    private readonly Dice _dice;
    private readonly Scope _scope = new();
    private readonly StringBuilder _text = new();
    private readonly List<string> _forwardLabels = [];
    private readonly Func<int> _unique;
    private readonly string _result;
    private readonly bool _isPlain;
    private readonly TypeParameter? _parameter;

    /// <summary>The generic method that is being written, which may call itself over another type argument: twice, or it would take too long.</summary>
    private readonly Recursion? _recursion;
    private int _recursions;
    private int _budget;
    private int _indent;
    private int _loops;
    private int _breakable;
    private int _handlers;
    private bool _mayAwait = true;
    private bool _mayReturn = true;
    private bool _inClosure;
    private bool _inFilter;
    private bool _isIterator;
    private bool _mayYield;
    private int _nesting;

    private BodyWriter(Dice dice, Func<int> unique, string result, int budget, int indent, TypeParameter? parameter, Recursion? recursion)
    {
        _dice = dice;
        _unique = unique;
        _result = result;
        _budget = budget;
        _indent = indent;
        _isPlain = dice.Chance(25);
        _parameter = parameter;
        _recursion = recursion;
    }

    /// <param name="unique">Numbers that no other name of the program has.</param>
    /// <param name="result">The type that is returned, or "" for none.</param>
    /// <param name="parameter">The type parameter <c>T</c> around the body, if there is one.</param>
    public static string Write(
        Dice dice, Func<int> unique, string result, IEnumerable<Variable> variables, IEnumerable<Function> functions, int budget, int indent, TypeParameter? parameter = null, Recursion? recursion = null)
    {
        var writer = new BodyWriter(dice, unique, result, budget, indent, parameter, recursion);
        writer.WriteBody(variables, functions);
        if (result.Length > 0)
            writer.Line($"return {writer.Expression(result, 2)};");
        return writer._text.ToString();
    }

    /// <summary>The body of an async iterator over ints.</summary>
    public static string WriteIterator(
        Dice dice, Func<int> unique, IEnumerable<Variable> variables, IEnumerable<Function> functions, int budget, int indent, TypeParameter? parameter = null)
    {
        var writer = new BodyWriter(dice, unique, "", budget, indent, parameter, null) { _isIterator = true, _mayYield = true };
        writer.WriteBody(variables, functions);
        writer.Line($"yield return {writer.Int(2)};");
        return writer._text.ToString();
    }

    private void WriteBody(IEnumerable<Variable> variables, IEnumerable<Function> functions)
    {
        foreach (var variable in variables)
            _scope.Add(variable);
        foreach (var function in functions)
            _scope.Add(function);
        WriteStatements(6, 12);
        Dump();
    }

    private void Line(string text) => _text.Append(' ', _indent * 4).Append(text).Append('\n');

    private string NewName(string prefix) => prefix + _unique();

    private bool IsSpent => _budget <= 0;

    private void Block(Action body, string before = "", string after = "")
    {
        if (before.Length > 0)
            Line(before);
        Line("{");
        _indent++;
        _nesting++;
        var mark = _scope.Mark;
        body();
        _scope.Reset(mark);
        _nesting--;
        _indent--;
        Line("}" + after);
    }

    private void WriteStatements(int least, int most)
    {
        var count = _dice.Between(least, most);
        for (var i = 0; i < count && !IsSpent; i++)
            WriteStatement();
    }

    /// <summary>The checksum: what the variables hold here.</summary>
    private void Dump()
    {
        var shown = _scope.Variables.Where(variable => variable.Type is not ("Func<int, int>" or "IEnumerable<int>" or "int[]" or "List<int>") && (variable.IsCapturable || !_inClosure) && _dice.Chance(60)).Select(variable => $"{{{variable.Name}}}");
        Line($"Log($\"at {_unique()}: {string.Join(", ", shown)}\");");
    }

    /// <summary>Runs <paramref name="write"/> where awaits are not allowed.</summary>
    private string WithoutAwaits(Func<string> write)
    {
        var saved = _mayAwait;
        _mayAwait = false;
        var result = write();
        _mayAwait = saved;
        return result;
    }

    /// <summary>
    /// Writes what is hard to rewrite if it holds an await. Some bodies hold no such thing: one that is left to the compiler tests nothing.
    /// </summary>
    private string Risky(Func<string> write) => _isPlain ? WithoutAwaits(write) : write();

    /// <summary>Runs <paramref name="write"/> inside a function that cannot await.</summary>
    private string Closed(Func<string> write)
    {
        var saved = _inClosure;
        _inClosure = true;
        var text = WithoutAwaits(write);
        _inClosure = saved;
        return text;
    }

    /// <summary>Text that <paramref name="write"/> would append.</summary>
    private string Captured(Action write)
    {
        var start = _text.Length;
        write();
        var text = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        return text;
    }
}

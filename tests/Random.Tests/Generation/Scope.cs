namespace Random.Tests.Generation;

/// <param name="Type">As C# writes it.</param>
/// <param name="IsAssignable">Whether statements may change it.</param>
/// <param name="IsRefable">Whether it may be passed by <c>ref</c>.</param>
/// <param name="IsCapturable">Whether lambdas may name it.</param>
internal sealed record Variable(string Name, string Type, bool IsAssignable = true, bool IsRefable = true, bool IsCapturable = true);

/// <param name="Parameters">The types; all of them are passed by value.</param>
/// <param name="IsAwaited">Whether a call of it is awaited.</param>
internal sealed record Function(string Name, string Result, IReadOnlyList<string> Parameters, bool IsAwaited);

/// <summary>What a body may name where it is being written.</summary>
internal sealed class Scope
{
    private readonly List<Variable> _variables = [];
    private readonly List<Function> _functions = [];

    public IReadOnlyList<Variable> Variables => _variables;

    public IReadOnlyList<Function> Functions => _functions;

    /// <summary>What <see cref="Reset"/> goes back to at the end of a block.</summary>
    public (int, int) Mark => (_variables.Count, _functions.Count);

    public void Add(Variable variable) => _variables.Add(variable);

    public void Add(Function function) => _functions.Add(function);

    public void Reset((int Variables, int Functions) mark)
    {
        _variables.RemoveRange(mark.Variables, _variables.Count - mark.Variables);
        _functions.RemoveRange(mark.Functions, _functions.Count - mark.Functions);
    }

    public List<Variable> OfType(string type, Func<Variable, bool>? where = null) =>
        [.. _variables.Where(variable => variable.Type == type && (where is null || where(variable)))];
}

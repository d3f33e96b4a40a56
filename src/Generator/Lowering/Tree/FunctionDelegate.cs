namespace Coroutines.Generator.Lowering.Tree;

/// <summary>
/// A local function used as a delegate. Delegates of one function over the same variables are equal, but the function is declared again in
/// each statement that uses it: so the first delegate is kept in the innermost display object that the function sees.
/// </summary>
internal sealed class FunctionDelegate(LocalFunction function, string type, string typeArguments, string? imageName)
{
    /// <summary>What images call the function; null where none has its delegates.</summary>
    public string? ImageName { get; } = imageName;

    public LocalFunction Function { get; } = function;

    /// <summary>The delegate's type.</summary>
    public string Type { get; } = type;

    /// <summary>The function's, where the source writes them.</summary>
    public string TypeArguments { get; } = typeArguments;

    /// <summary>Whose display object keeps it; null where the function captures nothing and is declared once.</summary>
    public Scope? KeptIn { get; set; }

    /// <summary>The field that keeps it.</summary>
    public string Field { get; set; } = "";
}

namespace Coroutines.Generator.Model;

/// <summary>One interceptor, as the pieces of its text; calls with equal specs share one.</summary>
/// <param name="Name">The intercepted method's name.</param>
/// <param name="Attributes">What trimming must know about it, or nothing.</param>
/// <param name="ReturnType">Its return type.</param>
/// <param name="TypeParameters">Type parameters of every containing type, then of the method: <c>&lt;T, U&gt;</c>.</param>
/// <param name="Parameters">The receiver, if there is one, and the parameters.</param>
/// <param name="Constraints">The constraints of all type parameters.</param>
/// <param name="Call">The call of the companion.</param>
internal sealed record InterceptorSpec(
    string Name, string Attributes, string ReturnType, string TypeParameters, string Parameters, string Constraints, string Call);

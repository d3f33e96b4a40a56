namespace Coroutines.Generator.Binding;

/// <summary>The two methods that stand for a coroutine method in generated code.</summary>
/// <param name="Start">Runs the body here: null when it completed.</param>
/// <param name="Create">What an ordinary call does: makes a cold coroutine.</param>
/// <param name="Accessibility">The companions' accessibility, as C# writes it.</param>
/// <param name="IsVisibleInAssembly">Whether any class of this assembly can call them, as an interceptor must.</param>
internal sealed record Companion(string Start, string Create, string Accessibility, bool IsVisibleInAssembly);

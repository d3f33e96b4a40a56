using System.Text.RegularExpressions;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generator.Tests.Harness;

/// <summary>A lowering whose companions write their name to the program's <c>Trace</c>: shows which calls were intercepted.</summary>
internal static partial class TracingLowerer
{
    public const string Trace = """
        public static class Trace
        {
            public static string Text = "";
            public static T Call<T>(string name, T value) { Text += name + ";"; return value; }

            /// Runs a coroutine, so that it is not reported as never awaited.
            public static void Drop(object? value)
            {
                foreach (var item in value as System.Collections.IEnumerable ?? System.Array.Empty<object>())
                    Drop(item);
                if (value?.GetType() is { Name: "Coroutine" or "Coroutine`1" })
                    Coroutines.EventLoop.Run((dynamic)value);
            }
        }
        """;

    public static LoweredMethod? Lower(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        var forwarder = Forward(method, model, token);
        return forwarder with
        {
            Source = CreateBody().Replace(forwarder.Source, $"$1global::Trace.Call(\"{method.Name}\", $2);"),
        };
    }

    /// <summary>The companions that stand in for a body that is not lowered.</summary>
    public static LoweredMethod Forward(IMethodSymbol method, SemanticModel model, CancellationToken token) =>
        ForwarderEmitter.Emit(method, (MethodDeclarationSyntax)method.DeclaringSyntaxReferences[0].GetSyntax(token), CoroutineTargets.Find(method, model.Compilation, token)!);

    [GeneratedRegex(@"(return |=>\n +)(?! |__coroutines::Overrides)(?![^;]*\.Begin\()([^;]*);")]
    private static partial Regex CreateBody();
}

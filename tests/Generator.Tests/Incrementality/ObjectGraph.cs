using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Incrementality;

/// <summary>Everything that a value holds, however deep.</summary>
internal static class ObjectGraph
{
    /// <summary>Fails when a value holds on to a compilation, which would keep it in memory and make every comparison say "changed".</summary>
    public static void AssertHoldsNoCompilation(object? value) => Walk(value, "value", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or Enum || value.GetType().IsPrimitive || (!value.GetType().IsValueType && !seen.Add(value)))
            return;

        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxToken or SyntaxTrivia or SyntaxTree or SyntaxReference or Compilation or SemanticModel or IOperation
                or Location or AttributeData or SourceText or Delegate,
            $"{path} is a {value.GetType()}");

        if (value is IEnumerable items)
        {
            var index = 0;
            foreach (var item in items)
                Walk(item, $"{path}[{index++}]", seen);
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}

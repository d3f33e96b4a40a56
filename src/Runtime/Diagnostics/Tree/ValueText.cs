using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Coroutines.Diagnostics;

/// <summary>
/// Values in a few words. No code of the user's runs for it, which might throw, or go round in circles through what refers to it: only values of
/// .NET's own simple types, and of this library's, are asked for their text.
/// </summary>
internal static class ValueText
{
    private const int Longest = 60;
    private const int MostElements = 4;

    internal static string Of(object? value) => Of(value, depth: 0);

    private static string Of(object? value, int depth) => value switch
    {
        null => "null",
        string text => $"\"{Shortened(text)}\"",
        char character => $"'{character}'",
        bool flag => flag ? "true" : "false",
        Enum or IFormattable when IsDotNets(value) => Shortened(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        Exception error => $"{{{NameOf(error.GetType())}}}",
        CancellationToken token => token.IsCancellationRequested ? "cancelled token" : "token",
        ITuple tuple when IsDotNets(value) && depth < 2 => $"({string.Join(", ", Enumerable.Range(0, Math.Min(tuple.Length, MostElements)).Select(i => Of(tuple[i], depth + 1)))}{(tuple.Length > MostElements ? ", ..." : "")})",
        Array { Rank: 1 } array => $"{NameOf(array.GetType().GetElementType()!)}[{array.Length}]",
        ICollection collection when IsDotNets(value) => $"{NameOf(value.GetType())} of {collection.Count}",
        Task task => $"Task: {task.Status}",
        _ when value.GetType().Assembly == typeof(EventLoop).Assembly => Shortened(value.ToString() ?? ""),
        _ => $"{{{NameOf(value.GetType())}}}",
    };

    internal static string NameOf(Type type)
    {
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";
        var name = type.Name;
        if (type.IsGenericType && name.IndexOf('`', StringComparison.Ordinal) is var tick and > 0)
            name = $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
        return name;
    }

    private static bool IsDotNets(object value) => value is Enum || value.GetType().Assembly == typeof(object).Assembly;

    /// <summary>One line, of printable characters.</summary>
    private static string Shortened(string text)
    {
        var shown = new StringBuilder();
        foreach (var character in text)
        {
            if (shown.Length >= Longest)
                return shown.Append("...").ToString();
            shown.Append(character switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(character) => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }

        return shown.ToString();
    }
}

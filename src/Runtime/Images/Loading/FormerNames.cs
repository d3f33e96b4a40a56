using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>What was renamed since older builds. An image of one is read as if it had the present names, wherever nothing is called by the former name any more.</summary>
internal static partial class FormerNames
{
    private static readonly ConcurrentDictionary<string, string> s_types = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> s_coroutines = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> s_words = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string Of, string Old), string> s_members = new();

    /// <summary>The length of the longest former name of a type: names in images may be of any length.</summary>
    private static volatile int s_longest;

    internal static void AddType(string old, string now)
    {
        Add(s_types, old, now);
        if (old.Length > s_longest)
            s_longest = old.Length;
        Add(s_words, LastWord(old), LastWord(now));
    }

    internal static void AddCoroutine(string old, string now)
    {
        Add(s_coroutines, old, now);
        Add(s_words, LastWord(old), LastWord(now));
    }

    internal static void AddMember(string of, string old, string now)
    {
        Add(s_members, (of, old), now);
        if (!IsCoroutine(of))
            Add(s_words, old, now);
    }

    /// <summary>The image under the present names.</summary>
    internal static CoroutineImage Translate(CoroutineImage image)
    {
        if (s_types.IsEmpty && s_coroutines.IsEmpty && s_members.IsEmpty)
            return image;
        BuiltIn.Ensure();
        var shapes = new Dictionary<ImageShape, ImageShape>(ReferenceEqualityComparer.Instance);
        return new CoroutineImage([.. image.Objects.Select(record => Translate(record, shapes))]);
    }

    private static ImageRecord Translate(ImageRecord record, Dictionary<ImageShape, ImageShape> shapes)
    {
        if (!shapes.TryGetValue(record.Shape, out var shape))
            shapes.Add(record.Shape, shape = Translate(record.Shape));
        return new ImageRecord(shape) { Values = [.. record.Values.Select(Value)], Items = record.Items?.ConvertAll(Value) };

        ImageValue Value(ImageValue value) => value.Content is ImageRecord inner ? ImageValue.Of(Translate(inner, shapes)) : value;
    }

    private static ImageShape Translate(ImageShape shape)
    {
        var type = NameOf(shape.Type);
        var of = Owner(type);
        var translated = new ImageShape(type, shape.Point is { } point ? point with { Renamed = Words(point.Text, of) } : null);
        translated.Names.AddRange(shape.Names.Select(name => Member(name, of, shape.Names)));
        translated.Types.AddRange(shape.Types.Select(NameOf));
        return translated;
    }

    private static string NameOf(string name)
    {
        name = TypeName().Replace(name, static token => TypeOf(token.Value));
        foreach (var (old, now) in s_coroutines)
        {
            if (now.Length > 0 && name.StartsWith(old, StringComparison.Ordinal) && (name.Length == old.Length || name[old.Length] is '.' or ',' or ' ') && !RestorableFrames.IsKnown(name))
                name = string.Concat(now, name.AsSpan(old.Length));
        }

        var closure = name.IndexOf(Closure, StringComparison.Ordinal);
        return closure < 0 ? name : name[..closure] + Member(name[closure..], Owner(name), []);
    }

    private const string Closure = "closure of ";
    private const string Function = "delegate of ";

    /// <summary>A type, or one in it.</summary>
    private static string TypeOf(string name)
    {
        if (ImageTypes.Of(name) is not null)
            return name;
        for (var end = name.Length <= s_longest ? name.Length : name.LastIndexOf('.', s_longest); end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (s_types.TryGetValue(name[..end], out var now) && now.Length > 0)
                return now + name[end..];
        }

        return name;
    }

    /// <summary>A member's name; of a display object, those of all that it holds.</summary>
    private static string Member(string name, string of, List<string> all)
    {
        if (name.StartsWith(Closure, StringComparison.Ordinal))
            return Closure + string.Join(", ", name[Closure.Length..].Split(", ").Select(each => Member(each, of, all)));
        if (name.StartsWith(Function, StringComparison.Ordinal))
            return Function + NameOf(name[Function.Length..]);
        return PresentName(of, name) is { Length: > 0 } now && !all.Contains(now) ? now : name;
    }

    /// <summary>What a function in a coroutine captures belongs to the coroutine.</summary>
    private static string? PresentName(string of, string name)
    {
        if (s_members.TryGetValue((of, name), out var now))
            return now;
        return IsCoroutine(of)
            ? s_members.Where(each => each.Key.Old == name && IsCoroutine(each.Key.Of) && of.StartsWith(each.Key.Of + '.', StringComparison.Ordinal))
                .OrderByDescending(static each => each.Key.Of.Length).Select(static each => each.Value).FirstOrDefault()
            : null;
    }

    /// <summary>Whose members are meant: the type without its arguments, or the coroutine, for its display objects too.</summary>
    private static string Owner(string name)
    {
        var end = name.IndexOf(", " + Closure, StringComparison.Ordinal);
        if (end >= 0)
            name = name[..end];
        if (IsCoroutine(name))
            return name.IndexOf(" of ", StringComparison.Ordinal) is var of and >= 0 ? name[..of] : name;
        return WithoutArguments(name);
    }

    private static bool IsCoroutine(string name) => name.Contains('(');

    private static string WithoutArguments(string name)
    {
        var depth = 0;
        return string.Concat(name.Where(character =>
        {
            depth += character == '<' ? 1 : 0;
            var isOutside = depth == 0;
            depth -= character == '>' ? 1 : 0;
            return isOutside;
        }));
    }

    /// <summary>The present name of a type's member; null where it has none.</summary>
    internal static string? MemberOf(string type, string old) => PresentName(WithoutArguments(type), old) is { Length: > 0 } now ? now : null;

    /// <summary>The name of what a statement keeps, with the present names in the statement's text.</summary>
    /// <param name="name">The name in the image.</param>
    /// <param name="shape">What has it, translated.</param>
    internal static string InText(string name, ImageShape shape) => Words(name, Owner(shape.Type));

    /// <summary>The text of an await with the present names.</summary>
    private static string Words(string text, string of) =>
        Word().Replace(text, word => (s_members.TryGetValue((of, word.Value), out var now) || s_words.TryGetValue(word.Value, out now)) && now.Length > 0 ? now : word.Value);

    private static string LastWord(string name)
    {
        var end = name.AsSpan().IndexOfAny('(', '<') is var found and >= 0 ? found : name.Length;
        return name[(name.LastIndexOf('.', Math.Max(0, end - 1)) + 1)..end];
    }

    /// <summary>Two things cannot both have had one name: then it is not known which is meant.</summary>
    private static void Add<TKey>(ConcurrentDictionary<TKey, string> names, TKey old, string now)
        where TKey : notnull => names.AddOrUpdate(old, now, (_, known) => known == now ? now : "");

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_.]*")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*")]
    private static partial Regex Word();
}

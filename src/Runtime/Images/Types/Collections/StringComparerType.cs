using System.Globalization;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>The comparers of texts: "Ordinal", "OrdinalIgnoreCase", or a culture's name with options.</summary>
/// <param name="type">One of the types that .NET has for them.</param>
/// <param name="name">Its name in images.</param>
internal sealed class StringComparerType(Type type, string name) : ImageType(name, type)
{
    private const string Options = "options";
    private const string Culture = "culture";

    internal static void Add()
    {
        foreach (var (comparer, name) in (ReadOnlySpan<(StringComparer, string)>)
                 [(StringComparer.Ordinal, "Ordinal"), (StringComparer.OrdinalIgnoreCase, "OrdinalIgnoreCase"), (StringComparer.InvariantCulture, Culture)])
            ImageTypes.Add(comparer.GetType(), new StringComparerType(comparer.GetType(), $"System.StringComparer.{name}"));
    }

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var members = saver.Begin(record, null);
        var comparer = (StringComparer)value;
        if (StringComparer.IsWellKnownCultureAwareComparer(comparer, out var culture, out var options))
        {
            members.Put(Culture, "string", ImageValue.Of(culture.Name));
            members.Put(Options, "int", ImageValue.Of((long)options));
        }
        else if (StringComparer.IsWellKnownOrdinalComparer(comparer, out var ignoresCase))
        {
            members.Put(Culture, "string", ImageValue.Null);
            members.Put(Options, "int", ImageValue.Of(ignoresCase ? (long)CompareOptions.OrdinalIgnoreCase : (long)CompareOptions.Ordinal));
        }
        else
        {
            throw saver.Refuse("", $"the comparer '{value}' is not saved.");
        }

        saver.End(members);
    }

    internal override object? Create(ImageLoader loader, ImageRecord record)
    {
        var (culture, options) = (loader.Peek(record, Culture), loader.Peek(record, Options));
        try
        {
            return (culture.Content, options.Kind == ImageKind.Integer ? (CompareOptions)options.Bits : (CompareOptions)(-1)) switch
            {
                (null, CompareOptions.Ordinal) => StringComparer.Ordinal,
                (null, CompareOptions.OrdinalIgnoreCase) => StringComparer.OrdinalIgnoreCase,
                (string name, var how) => CultureInfo.GetCultureInfo(name).CompareInfo.GetStringComparer(how),
                _ => throw loader.Damaged($"there is no comparer of texts '{culture}' with options {options}"),
            };
        }
        catch (ArgumentException e)
        {
            throw loader.Damaged($"the comparer of texts {culture} with options {options} cannot be made here: {e.Message}");
        }
    }

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
    }
}

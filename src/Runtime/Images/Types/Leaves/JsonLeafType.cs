using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A type of the user's that the serialiser of .NET takes to text and back.</summary>
internal sealed class JsonLeafType<T>(string name, JsonTypeInfo<T> json) : ImageType<T>(name)
    where T : notnull
{
    private const string Member = "json";

    internal override ImageValue SaveValue(ImageSaver saver, T value)
    {
        try
        {
            return ImageValue.Of(JsonSerializer.Serialize(value, json));
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw saver.Refuse("", $"System.Text.Json cannot write a '{Name}': {e.Message}");
        }
    }

    internal override T LoadValue(ImageLoader loader, ImageValue saved)
    {
        loader.Copies(saved);
        try
        {
            return saved.Content is string text && JsonSerializer.Deserialize(text, json) is { } value ? value : throw loader.Damaged($"{saved} is no '{Name}'");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw loader.Damaged($"System.Text.Json cannot read a '{Name}': {e.Message}", e);
        }
    }

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var members = saver.Begin(record, null);
        members.Put(Member, "string", SaveValue(saver, (T)value));
        saver.End(members);
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) => LoadValue(loader, loader.Peek(record, Member));

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
    }

    protected override void Visit(ImageMembers members, ref T value) => throw new InvalidOperationException();
}

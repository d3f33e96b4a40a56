using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>What stands in an image for an object of <see cref="ImageHosts"/>: its key.</summary>
internal static class HostImage
{
    internal const string TypeName = "host";

    private static readonly object s_key = new();

    internal static ImageRecord Of(ImageSaver saver, string key)
    {
        var shape = saver.Shape(s_key, 0, static (_, _) =>
        {
            var made = new ImageShape(TypeName);
            made.Names.Add("key");
            made.Types.Add("string");
            return made;
        });
        return new ImageRecord(shape) { Values = [ImageValue.Of(key)] };
    }
}

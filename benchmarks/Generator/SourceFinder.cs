using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Coroutines.Generator.Benchmarks;

/// <summary>The C# files of a folder, and those that the symbols of an assembly hold.</summary>
internal static class SourceFinder
{
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static IEnumerable<(string Path, string Text)> Find(string place) => Path.GetExtension(place) switch
    {
        ".dll" or ".exe" or ".pdb" => Embedded(place),
        _ => from file in Directory.EnumerateFiles(place, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
             where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
             select (file, File.ReadAllText(file)),
    };

    private static List<(string Path, string Text)> Embedded(string file)
    {
        using var stream = File.OpenRead(file);
        using var symbols = OpenSymbols(stream, file);
        var reader = symbols.GetMetadataReader();
        return
        [
            .. from document in reader.Documents
               from information in reader.GetCustomDebugInformation(document).Select(reader.GetCustomDebugInformation)
               where reader.GetGuid(information.Kind) == s_embeddedSource
               select (reader.GetString(reader.GetDocument(document).Name), Text(reader.GetBlobBytes(information.Value))),
        ];
    }

    private static MetadataReaderProvider OpenSymbols(FileStream stream, string file)
    {
        if (file.EndsWith(".pdb", StringComparison.Ordinal))
            return MetadataReaderProvider.FromPortablePdbStream(stream);
        using var image = new PEReader(stream);
        var entry = image.ReadDebugDirectory().FirstOrDefault(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        return entry.DataSize == 0
            ? throw new InvalidOperationException($"{file} holds no symbols; name its .pdb file.")
            : image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
    }

    /// <summary>A length, then the text; deflated unless the length is zero.</summary>
    private static string Text(byte[] blob)
    {
        var content = new MemoryStream(blob, sizeof(int), blob.Length - sizeof(int));
        using var reader = new StreamReader(BitConverter.ToInt32(blob) == 0 ? content : new DeflateStream(content, CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

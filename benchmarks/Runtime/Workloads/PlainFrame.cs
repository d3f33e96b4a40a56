using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>What a coroutine of <see cref="ImagedLoop"/> holds, as a plain object: what somebody would save who has no images.</summary>
internal sealed record PlainFrame(int Number, string Name, long Sum, double Share, bool IsLast, long Left)
{
    internal static string NameOf(int number) => $"coroutine {number}";

    internal static List<PlainFrame> Make(int count) =>
        [.. Enumerable.Range(1, count).Select(static i => new PlainFrame(i, NameOf(i), i * 3L, i / 7.0, i == 1, TimeSpan.TicksPerHour))];

    internal static byte[] ToJson(List<PlainFrame> frames) => JsonSerializer.SerializeToUtf8Bytes(frames, PlainFrameContext.Default.ListPlainFrame);

    internal static List<PlainFrame> FromJson(byte[] json) => JsonSerializer.Deserialize(json, PlainFrameContext.Default.ListPlainFrame)!;

    /// <summary>Written by hand: no names, no types, no references. Nothing can be faster by much.</summary>
    internal static byte[] ToBinary(List<PlainFrame> frames)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(frames.Count);
        foreach (var frame in frames)
        {
            writer.Write(frame.Number);
            writer.Write(frame.Name);
            writer.Write(frame.Sum);
            writer.Write(frame.Share);
            writer.Write(frame.IsLast);
            writer.Write(frame.Left);
        }

        return stream.ToArray();
    }

    internal static List<PlainFrame> FromBinary(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var count = reader.ReadInt32();
        List<PlainFrame> frames = new(count);
        for (var i = 0; i < count; i++)
            frames.Add(new PlainFrame(reader.ReadInt32(), reader.ReadString(), reader.ReadInt64(), reader.ReadDouble(), reader.ReadBoolean(), reader.ReadInt64()));
        return frames;
    }
}

[JsonSerializable(typeof(List<PlainFrame>))]
internal sealed partial class PlainFrameContext : JsonSerializerContext;

namespace Coroutines.Runtime.Tests.Images.Formats;

/// <summary>Nothing but an image is taken for one, and nothing else than a <see cref="CoroutineImageException"/> comes of it.</summary>
public sealed class BadBytesTests
{
    private static readonly byte[] s_small = CoroutineImage.FromJson(RandomImage.Json(7)).ToBytes();

    [Fact]
    public void APartIsCutShort()
    {
        for (var length = 0; length < s_small.Length; length++)
        {
            var error = Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromBytes(s_small.AsSpan(0, length)));
            Assert.Contains($"at byte {length}: it ends", error.Message, StringComparison.Ordinal);
            error = Assert.Throws<CoroutineImageException>(() => CoroutineImage.Read(new MemoryStream(s_small, 0, length)));
            Assert.Contains($"at byte {length}: it ends", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AFlippedBitIsFound()
    {
        for (var bit = 0; bit < s_small.Length * 8; bit++)
        {
            var flipped = Flip(s_small, bit);
            Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromBytes(flipped));
            Assert.Throws<CoroutineImageException>(() => CoroutineImage.Read(new MemoryStream(flipped)));
        }
    }

    [Fact]
    public void AFlippedBitUnderARightChecksumIsAnErrorOrAnImage()
    {
        var refused = 0;
        var content = Sealed.Content(s_small).ToArray();
        for (var bit = 0; bit < content.Length * 8; bit++)
            refused += IsRefused(Sealed.Image(Flip(content, bit))) ? 1 : 0;
        Assert.InRange(refused, 1, (content.Length * 8) - 1);
    }

    [Fact]
    public void RandomContentIsAnErrorOrAnImage()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var content = new byte[random.Next(60)];
            random.NextBytes(content);

            // small numbers come further
            for (var at = 0; at < content.Length; at++)
                content[at] = random.Next(3) == 0 ? content[at] : (byte)random.Next(4);
            _ = IsRefused(Sealed.Image(content));
        }
    }

    [Fact]
    public void SplicedContentIsAnErrorOrAnImage()
    {
        var random = new Random(2);
        for (var i = 0; i < 5_000; i++)
        {
            var content = Sealed.Content(CoroutineImage.FromJson(RandomImage.Json(random.Next(50))).ToBytes()).ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                content[random.Next(content.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : content[random.Next(content.Length)];
            _ = IsRefused(Sealed.Image(content));
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 }, "texts are announced, and 0 bytes are left")]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02 }, "more than 64 bits")]
    [InlineData(new byte[] { 1, 0xFE, 0xFF, 0xFF, 0xFF, 0x0F }, "a text of 2147483647 bytes")]
    [InlineData(new byte[] { 1, 2, 0xFF, 0, 0 }, "a text is not UTF-8")]
    [InlineData(new byte[] { 1, 2, (byte)'T', 1, 0, 0, 0, 0 }, "it has no objects")]
    [InlineData(new byte[] { 1, 2, (byte)'T', 1, 5, 0, 0, 0 }, "a text is expected, less than 1, and not 5")]
    [InlineData(new byte[] { 1, 2, (byte)'T', 1, 0, 0, 2, 0, 0, 0, 0 }, "has two members 'T'")]
    [InlineData(new byte[] { 1, 2, (byte)'T', 1, 0, 0, 0, 1, 3, 0 }, "a shape is expected, less than 1, and not 3")]
    [InlineData(new byte[] { 1, 2, (byte)'T', 1, 0, 0, 0, 1, 0, 2, 15 }, "a value cannot begin with 15")]
    [InlineData(new byte[] { 1, 2, (byte)'T', 1, 0, 0, 0, 1, 0, 2, 8, 1 }, "it refers to object 1, and has 1")]
    [InlineData(new byte[] { 1, 2, (byte)'T', 1, 0, 0, 0, 1, 0, 9, 0 }, "8 items are announced, and 1 bytes are left")]
    [InlineData(new byte[] { 1, 2, (byte)'T', 1, 0, 0, 0, 1, 0, 0, 7 }, "1 bytes are left over")]
    public void TheReasonIsTold(byte[] content, string reason)
    {
        var error = Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromBytes(Sealed.Image(content)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("at byte ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANewerVersionSaysSo() => Assert.Contains(
        "it was made by a newer version of the library: format 2, this one reads 1",
        Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromBytes(Sealed.Image([0, 0, 0], version: 2))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void AnotherFileIsNoImage() => Assert.Contains(
        "at byte 0: this is no image of coroutines",
        Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromBytes("<html><body>Not found</body></html>"u8)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void StructsAreNestedToADepth()
    {
        // text "T", shape T with member T, an object whose member is a record whose member is a record ...
        List<byte> content = [1, 2, (byte)'T', 1, 0, 0, 1, 0, 0, 1, 0];
        var head = content.Count;
        Assert.NotNull(CoroutineImage.FromBytes(Sealed.Image(Nested(64))));
        Assert.Contains("nested deeper than 64", Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromBytes(Sealed.Image(Nested(65)))).Message, StringComparison.Ordinal);
        Assert.Contains("nested deeper than 64", Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromBytes(Sealed.Image(Nested(1_000_000)))).Message, StringComparison.Ordinal);

        byte[] Nested(int depth) =>
            [.. content, .. Enumerable.Repeat((byte[])[9, 0], depth).SelectMany(static each => each), 0, .. Enumerable.Repeat((byte)0, depth + 1)];
    }

    /// <summary>A count is believed only as far as there are bytes for it, and bytes that one count has claimed are not there for another.</summary>
    [Fact]
    public void MemoryIsBoundedByTheInput()
    {
        const int Length = 200_000;

        // records in records, each of which announces as many items as bytes are left
        var nested = new List<byte> { 1, 2, (byte)'T', 1, 0, 0, 0, 1 };
        for (var i = 0; i < 60; i++)
            nested.AddRange([0, .. Number(Length - 5_000 - (i * 4)), 9]);
        nested.AddRange(new byte[Length]);

        // one type with many members, of which each of many records has one
        foreach (var content in (byte[][])[[.. nested], [1, 2, (byte)'T', .. Number(Length), .. new byte[Length * 3]]])
        {
            var image = Sealed.Image(content);
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = IsRefused(image);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L * image.Length);
        }

        static byte[] Number(int value) => [(byte)(value | 0x80), (byte)((value >> 7) | 0x80), (byte)(value >> 14)];
    }

    [Fact]
    public void AnAnnouncedLengthTakesNoMemory()
    {
        var image = Sealed.Image([0, 0, 0]);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(image.AsSpan(12), int.MaxValue);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<CoroutineImageException>(() => CoroutineImage.Read(new MemoryStream(image)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    private static bool IsRefused(byte[] bytes)
    {
        CoroutineImage image;
        try
        {
            image = CoroutineImage.FromBytes(bytes);
        }
        catch (CoroutineImageException)
        {
            return true;
        }

        // what is taken for an image is one
        Assert.Equal(image.ToBytes(), CoroutineImage.FromBytes(image.ToBytes()).ToBytes());
        return false;
    }

    private static byte[] Flip(byte[] bytes, int bit)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }
}

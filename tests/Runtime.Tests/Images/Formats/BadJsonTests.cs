using System.Text;

namespace Coroutines.Runtime.Tests.Images.Formats;

public sealed class BadJsonTests
{
    private static readonly string s_small = CoroutineImage.FromJson(RandomImage.Json(7)).ToJson();

    [Fact]
    public void APartIsCutShort()
    {
        for (var length = 0; length < s_small.Length; length++)
        {
            if (!char.IsHighSurrogate(s_small, Math.Max(0, length - 1)))
                Assert.Contains("at line ", Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromJson(s_small[..length])).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AFlippedBitIsAnErrorOrAnImage()
    {
        var refused = 0;
        for (var i = 0; i < s_small.Length; i++)
        {
            for (var bit = 0; bit < 16; bit++)
                refused += IsRefused($"{s_small[..i]}{(char)(s_small[i] ^ (1 << bit))}{s_small[(i + 1)..]}") ? 1 : 0;
        }

        Assert.InRange(refused, s_small.Length, (s_small.Length * 16) - 1);
    }

    [Fact]
    public void ChangedTextIsAnErrorOrAnImage()
    {
        var random = new Random(3);
        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder(RandomImage.Json(random.Next(50)));
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0:
                        text.Remove(at, Math.Min(random.Next(1, 10), text.Length - at));
                        break;
                    case 1:
                        text[at] = "{}[]\",:0e.-\\u"[random.Next(13)];
                        break;
                    default:
                        text.Insert(at, text.ToString(random.Next(text.Length / 2), random.Next(10)));
                        break;
                }
            }

            _ = IsRefused(text.ToString());
        }
    }

    [Theory]
    [InlineData("", "line 1, column 1: ")]
    [InlineData("[]", "line 1, column 1: an object is expected here")]
    [InlineData("{\"coroutineImage\":2}", "line 1, column 19: it was made by a newer version of the library: format 2, this one reads 1")]
    [InlineData("{\"coroutineImage\":0}", "there is no format 0")]
    [InlineData("{\"coroutineImage\":1,\n\"objects\":[]}", "line 2, column 1: the member \"shapes\" is expected here")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[],\"objects\":[]}", "it has no objects")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\",\"members\":{\"a\":\"int\",\"a\":\"int\"}}],\"objects\":[]}", "has two members 'a'")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[],\"objects\":[{\"object\":0,\"type\":\"T\"}]}", "'T' is none of the shapes")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"}],\"objects\":[{\"object\":1,\"type\":\"T\"}]}", "this is object 0")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"}],\"objects\":[{\"object\":0,\"type\":\"T\",\"type\":\"T\"}]}", "the object's end is expected here")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"}],\"objects\":[{\"object\":0,\"type\":\"T\",\"items\":[{\"ref\":5}]}]}", "it refers to object 5, and has 1")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"}],\"objects\":[{\"object\":0,\"type\":\"T\",\"items\":[{\"ref\":-1}]}]}", "a whole number from 0")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"}],\"objects\":[{\"object\":0,\"type\":\"T\",\"items\":[1e999]}]}", "out of range")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"}],\"objects\":[{\"object\":0,\"type\":\"T\",\"items\":[9223372036854775808]}]}", "no signed number of 64 bits")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"}],\"objects\":[{\"object\":0,\"type\":\"T\",\"items\":[\"\\ud800\"]}]}", "half a character")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"}],\"objects\":[{\"object\":0,\"type\":\"T\",\"items\":[{\"bytes\":\"?\"}]}]}", "no base64")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"}],\"objects\":[{\"object\":0,\"type\":\"T\",\"items\":[{\"chars\":[65536]}]}]}", "at most 65535")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"},{\"type\":\"T\"}],\"objects\":[{\"object\":0,\"type\":\"T\"}]}", "several shapes are called 'T'")]
    [InlineData("{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"}],\"objects\":[{\"object\":0,\"type\":\"T\"}]} x", "line 1, column ")]
    public void TheReasonIsTold(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromJson(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void HalfACharacterInTheTextItselfIsFound() => Assert.Contains(
        "line 2, column 3: the text has half a character",
        Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromJson("{\n\"a\uD800b\"}")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void ColumnsAreCountedInCharacters()
    {
        var error = Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromJson("{\"coroutineImage\":1,\"shapes\":[\n{\"type\":\"\u00E9\u00E9\u00E9\",\"x\":1}]}"));
        Assert.Contains("line 2, column 15: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NestingIsBounded()
    {
        foreach (var open in (string[])["[", "{\"a\":"])
        {
            var json = $"{{\"coroutineImage\":1,\"shapes\":{string.Concat(Enumerable.Repeat(open, 200_000))}";
            Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromJson(json));
        }

        Assert.NotNull(CoroutineImage.FromJson(Nested(64)).ToJson());
        foreach (var depth in (int[])[65, 100, 100_000])
            Assert.Throws<CoroutineImageException>(() => CoroutineImage.FromJson(Nested(depth)));

        static string Nested(int depth) =>
            "{\"coroutineImage\":1,\"shapes\":[{\"type\":\"T\"}],\"objects\":[{\"object\":0," +
            string.Concat(Enumerable.Repeat("\"type\":\"T\",\"items\":[{", depth)) + "\"type\":\"T\"" + string.Concat(Enumerable.Repeat("}]", depth)) + "}]}";
    }

    private static bool IsRefused(string json)
    {
        CoroutineImage image;
        try
        {
            image = CoroutineImage.FromJson(json);
        }
        catch (CoroutineImageException e)
        {
            Assert.Contains("at line ", e.Message, StringComparison.Ordinal);
            return true;
        }

        Assert.Equal(image.ToBytes(), CoroutineImage.FromJson(image.ToJson()).ToBytes());
        return false;
    }
}

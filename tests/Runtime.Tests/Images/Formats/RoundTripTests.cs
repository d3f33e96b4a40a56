using System.Text.Json.Nodes;

namespace Coroutines.Runtime.Tests.Images.Formats;

public sealed class RoundTripTests
{
    [Fact]
    public void BothFormsKeepEverything()
    {
        var used = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var json = RandomImage.Json(seed);
            var image = CoroutineImage.FromJson(json);
            var written = image.ToJson();

            AssertUsedPartsAreEqual(json, written, ref used);
            Assert.Equal(written, CoroutineImage.FromJson(written).ToJson());
            var bytes = image.ToBytes();
            Assert.Equal(written, CoroutineImage.FromBytes(bytes).ToJson());
            Assert.Equal(bytes, CoroutineImage.FromJson(written).ToBytes());
        }

        Assert.True(used > 1000, "hardly any objects were compared");
    }

    [Fact]
    public void SeveralImagesStandInOneStream()
    {
        using var stream = new MemoryStream();
        foreach (var seed in (int[])[1, 2, 3])
            CoroutineImage.FromJson(RandomImage.Json(seed)).Write(stream);
        stream.Position = 0;
        foreach (var seed in (int[])[1, 2, 3])
            Assert.Equal(CoroutineImage.FromJson(RandomImage.Json(seed)).ToJson(), CoroutineImage.Read(stream).ToJson());
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public void AStreamMayGiveAByteAtATime()
    {
        var image = CoroutineImage.FromJson(RandomImage.Json(4));
        Assert.Equal(image.ToJson(), CoroutineImage.Read(new Drip(image.ToBytes())).ToJson());
    }

    [Fact]
    public void TheReadableFormIsReadable() => Assert.Equal(
        """
        {
          "coroutineImage": 1,
          "shapes": [
            {
              "type": "Shop.Ship(Order)",
              "await": "Coroutine.Sleep(delay)",
              "number": 0,
              "count": 1,
              "body": "9f86d081884c7d65",
              "members": {
                "order": "Shop.Order",
                "price": "double"
              }
            },
            {
              "type": "Shop.Order",
              "members": {
                "Tags": "List<string>"
              }
            }
          ],
          "objects": [
            {
              "object": 0,
              "type": "Shop.Ship(Order)",
              "await": "Coroutine.Sleep(delay)",
              "members": {
                "order": {"ref": 1},
                "price": 5.0
              }
            },
            {
              "object": 1,
              "type": "Shop.Order",
              "members": {
                "Tags": {"real": "NaN"}
              },
              "items": [
                "a<b",
                {"unsigned": 7}
              ]
            }
          ]
        }
        """.ReplaceLineEndings("\n"),
        CoroutineImage.FromJson(
            """
            {"coroutineImage":1,"shapes":[{"type":"Shop.Ship(Order)","await":"Coroutine.Sleep(delay)","number":0,"count":1,"body":"9f86d081884c7d65","members":{"order":"Shop.Order","price":"double"}},
            {"type":"Shop.Order","members":{"Tags":"List<string>"}}],"objects":[{"object":0,"type":"Shop.Ship(Order)","await":"Coroutine.Sleep(delay)","members":{"order":{"ref":1},"price":5.0}},
            {"object":1,"type":"Shop.Order","members":{"Tags":{"real":"NaN"}},"items":["a<b",{"unsigned":7}]}]}
            """).ToJson());

    [Fact]
    public void ShapesOfOneNameAreToldApartByTheirPlace()
    {
        var image = CoroutineImage.FromJson(
            """
            {"coroutineImage":1,"shapes":[{"type":"T"},{"type":"T","members":{"a":"int"}}],
            "objects":[{"object":0,"type":"T","shape":0},{"object":1,"type":"T","shape":1,"members":{"a":1}}]}
            """);
        Assert.Equal(image.ToJson(), CoroutineImage.FromBytes(image.ToBytes()).ToJson());
        Assert.Contains("\"shape\": 1", image.ToJson(), StringComparison.Ordinal);
    }

    /// <summary>Shapes that no record uses are not written.</summary>
    private static void AssertUsedPartsAreEqual(string json, string written, ref int used)
    {
        var (before, after) = (JsonNode.Parse(json)!["objects"]!.AsArray(), JsonNode.Parse(written)!["objects"]!.AsArray());
        used += before.Count;
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
        var shapes = JsonNode.Parse(json)!["shapes"]!.AsArray().Select(static shape => shape!.ToJsonString()).ToHashSet();
        Assert.All(JsonNode.Parse(written)!["shapes"]!.AsArray(), shape => Assert.Contains(shape!.ToJsonString(), shapes));
    }

    private sealed class Drip(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}

namespace Coroutines.Runtime.Tests.Images.Formats;

/// <summary>What an earlier version wrote, every later one reads. Never change what stands here: a change of the format gets a new number and a new image.</summary>
public sealed class OlderImagesTests
{
    // put together byte by byte after the description of the format, not by this library
    private const string Format1 =
        """
        iUNPUk8NChoBAAAAwgAAAAAAAAAMIFNob3AuU2hpcChPcmRlciksQ29yb3V0aW5lLlNsZWVwKGRlbGF5KSA5Zjg2ZDA4MTg4NGM3ZDY1Cm9yZGVyFFNob3Au
        T3JkZXIKcHJpY2UMZG91YmxlCmRlbGF5HlN5c3RlbS5UaW1lU3BhbhAwMDowMDowNQTDqQkA2EEAAgABAQABAgMDBAUGBwgEAAACAAgBBQAAAAAAABRABgkA
        AQwAAQIXAw0DwJoMBP///////////wEGCgYLBwIB/wkBAczSZow=
        """;

    private const string Format1AsJson =
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
                "price": "double",
                "delay": "System.TimeSpan"
              }
            },
            {
              "type": "Shop.Order"
            }
          ],
          "objects": [
            {
              "object": 0,
              "type": "Shop.Ship(Order)",
              "await": "Coroutine.Sleep(delay)",
              "members": {
                "order": {"ref": 1},
                "price": 5.0,
                "delay": "00:00:05"
              }
            },
            {
              "object": 1,
              "type": "Shop.Order",
              "items": [
                null,
                false,
                true,
                7,
                -7,
                100000,
                {"unsigned": 18446744073709551615},
                "\u00E9",
                {"chars": [55296, 65]},
                {"bytes": "Af8="},
                {
                  "type": "Shop.Order",
                  "items": []
                }
              ]
            }
          ]
        }
        """;

    [Fact]
    public void TheBinaryForm() => Assert.Equal(
        CoroutineImage.FromJson(Format1AsJson).ToJson(),
        CoroutineImage.FromBytes(Convert.FromBase64String(Format1)).ToJson());

    [Fact]
    public void WhatIsWrittenIsTheSame() => Assert.Equal(Convert.FromBase64String(Format1), CoroutineImage.FromJson(Format1AsJson).ToBytes());
}

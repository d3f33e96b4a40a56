using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json.Serialization;
using Coroutines.CompilerServices;

namespace Coroutines.Runtime.Tests.Images.Types;

public sealed partial class LeafTests : TypeTest
{
    [Fact]
    public void Numbers()
    {
        AssertKept(true);
        AssertKept('\uD800');
        AssertKept(byte.MaxValue);
        AssertKept(sbyte.MinValue);
        AssertKept(short.MinValue);
        AssertKept(ushort.MaxValue);
        AssertKept(int.MinValue);
        AssertKept(uint.MaxValue);
        AssertKept(long.MinValue);
        AssertKept(ulong.MaxValue);
        AssertKept(nint.MinValue);
        AssertKept(nuint.MaxValue);
        AssertKept(Int128.MinValue);
        AssertKept(UInt128.MaxValue);
        AssertKept(-BigInteger.Pow(3, 300));
        AssertKept(-BigInteger.Pow(7, 20_000));
        AssertKept(new Complex(1.5, double.NegativeInfinity));
        foreach (var real in (double[])[0.1, double.NaN, double.PositiveInfinity, double.Epsilon, double.MaxValue, -0.0])
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(real), BitConverter.DoubleToInt64Bits(Restored(real)));
            Assert.Equal(BitConverter.SingleToInt32Bits((float)real), BitConverter.SingleToInt32Bits(Restored((float)real)));
            Assert.Equal(BitConverter.HalfToInt16Bits((Half)real), BitConverter.HalfToInt16Bits(Restored((Half)real)));
        }

        foreach (var money in (decimal[])[1.0m, 1.00m, decimal.MinValue, decimal.MaxValue, 0.0000000000000000000000000001m, decimal.Negate(0.00m)])
            Assert.Equal(decimal.GetBits(money), decimal.GetBits(Restored(money)));
    }

    [Fact]
    public void Times()
    {
        var moment = new DateTime(2026, 3, 4, 5, 6, 7, 8).AddTicks(9);
        foreach (var kind in Enum.GetValues<DateTimeKind>())
        {
            var restored = Restored(DateTime.SpecifyKind(moment, kind));
            Assert.Equal(moment, restored);
            Assert.Equal(kind, restored.Kind);
        }

        AssertKept(DateTime.MinValue);
        AssertKept(DateTime.MaxValue);
        AssertKept(new DateTimeOffset(moment, TimeSpan.FromMinutes(-90)));
        AssertKept(DateOnly.FromDateTime(moment));
        AssertKept(TimeOnly.FromDateTime(moment));
        AssertKept(TimeSpan.MinValue);
        AssertKept(TimeSpan.MaxValue);
    }

    [Fact]
    public void Others()
    {
        AssertKept("a \uD800 lone one");
        AssertKept<string?>(null);
        AssertKept(Guid.NewGuid());
        AssertKept(new Rune(0x1F600));
        AssertKept(^3);
        AssertKept((Index)3);
        AssertKept(1..^2);
        AssertKept(new Version(1, 2, 3));
        AssertKept(new Uri("https://example.org/a?b#c"));
        AssertKept(new Uri("/a/b", UriKind.Relative));
        AssertKept(new CultureInfo("de-DE"));
        AssertKept(CancellationToken.None);
        Assert.True(Restored(new CancellationToken(true)).IsCancellationRequested);
        Assert.Equal("text", Restored(new StringBuilder("text")).ToString());
        using var source = new CancellationTokenSource();
        Assert.Contains("belongs to its source", NotSaved(source.Token), StringComparison.Ordinal);
    }

    [Fact]
    public void AnObjectIsWhatItIsByItself()
    {
        ImageTypes.Array<object>();
        var identity = new object();
        var restored = Restored((object[])[identity, identity, new object(), 5, "text", DayOfWeek.Friday.ToString()]);
        Assert.Same(restored[0], restored[1]);
        Assert.NotSame(restored[0], restored[2]);
        Assert.Equal([5, "text", "Friday"], restored[3..]);
    }

    [Fact]
    public void BoxesStayShared()
    {
        ImageTypes.Array<object>();
        object box = 7;
        var restored = Restored((object[])[box, box]);
        Assert.Same(restored[0], restored[1]);
        Assert.Equal(7, restored[0]);
    }

    [Fact]
    public void EnumsAndNullables()
    {
        ImageTypes.Enum<DayOfWeek>("System.DayOfWeek");
        ImageTypes.Enum<Big>("Test.Big");
        ImageTypes.Enum<Small>("Test.Small");
        ImageTypes.Nullable<DayOfWeek>();
        ImageTypes.Nullable<int>();
        AssertKept(DayOfWeek.Friday);
        AssertKept((DayOfWeek)(-5));
        AssertKept(Big.Most);
        AssertKept(Small.Least);
        AssertKept<DayOfWeek?>(DayOfWeek.Friday);
        AssertKept<DayOfWeek?>(null);
        AssertKept<int?>(0);
        AssertKept<object?>(DayOfWeek.Friday);
        Assert.Equal("int?", ImageTypes.NameOf<int?>());
    }

    [Fact]
    public void AUsersTypeByTheSerialiser()
    {
        ImageTypes.UseJson(TestJson.Default.Point, "Test.Point");
        ImageTypes.UseJson(TestJson.Default.Place);
        ImageTypes.Array<object>();
        AssertKept(new Point(1, 2));
        AssertKept(new Place("here", new Point(3, 4)));
        var place = new Place("there", default);
        var restored = Restored((object[])[place, place, new Point(5, 6)]);
        Assert.Same(restored[0], restored[1]);
        Assert.Equal([place, place, new Point(5, 6)], restored);
        Assert.Contains("System.Text.Json cannot read a 'Test.Point'", Refused(new Point(1, 2), "\\\"X\\\":1", "\\\"X\\\":[]"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        Assert.Contains("300 is no 'byte'", Refused((byte)3, "\"value\": 3", "\"value\": 300"), StringComparison.Ordinal);
        Assert.Contains("\"3\" is no 'int'", Refused(3, "\"value\": 3", "\"value\": \"3\""), StringComparison.Ordinal);
        Assert.Contains("is no 'float'", Refused(3f, "\"value\": 3.0", "\"value\": 3.00000000001"), StringComparison.Ordinal);
        Assert.Contains("is no 'System.DateTime'", Refused(DateTime.MinValue, "0001-01-01T", "0001-01-00T"), StringComparison.Ordinal);
        Assert.Contains("is no 'System.Guid'", Refused(Guid.Empty, "00000000-", "00000000"), StringComparison.Ordinal);
        Assert.Contains("is no 'decimal'", Refused(1.5m, "1.5", "1.5e400"), StringComparison.Ordinal);
        Assert.Contains("is no 'System.Numerics.BigInteger'", Refused((BigInteger)5, "\"5\"", $"\"{new string('9', 5000)}\""), StringComparison.Ordinal);
    }

    private enum Big : ulong
    {
        Most = ulong.MaxValue,
    }

    private enum Small : sbyte
    {
        Least = sbyte.MinValue,
    }

    internal readonly record struct Point(int X, int Y);

    internal sealed record Place(string Name, Point At);

    [JsonSerializable(typeof(Point))]
    [JsonSerializable(typeof(Place))]
    private sealed partial class TestJson : JsonSerializerContext;
}

using Coroutines.CompilerServices;

namespace Coroutines.Runtime.Tests.Images.Types;

/// <summary>Takes values through an image. Whatever type they have must be made known first, as generated code does.</summary>
public abstract class TypeTest : LoopTest
{
    protected T Restored<T>(T value) => Run(() => Kept<T>.Restored(value));

    protected void AssertKept<T>(T value) => Assert.Equal(value, Restored(value));

    /// <summary>The message of what an image that was edited by hand is refused with.</summary>
    protected string Refused<T>(T value, string text, string instead) => Run(async Coroutine<string> () =>
    {
        var json = Kept<T>.Save(value).ToJson();
        Assert.Contains(text, json, StringComparison.Ordinal);
        var image = CoroutineImage.FromJson(json.Replace(text, instead, StringComparison.Ordinal));
        await Coroutine.Yield();
        return Assert.Throws<CoroutineImageException>(() => Kept<T>.Load(image)).Message;
    });

    protected string NotSaved<T>(T value) => Run(async Coroutine<string> () =>
    {
        await Coroutine.Yield();
        return Assert.Throws<CoroutineImageException>(() => Kept<T>.Save(value)).Message;
    });

    protected class Node
    {
        public string Name = "";
        public object? Other;
    }

    /// <summary>Hashed by what it holds.</summary>
    protected sealed class Key : Node
    {
        public override bool Equals(object? obj) => obj is Key key && key.Name == Name;

        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>Hashed by how much is in a table: no table can hold it and be restored.</summary>
    protected sealed class Counting : Node
    {
        public override bool Equals(object? obj) => ReferenceEquals(this, obj);

        public override int GetHashCode() => ((System.Collections.ICollection)Other!).Count;
    }

    protected sealed class ByLength : IEqualityComparer<string>, IComparer<string>
    {
        public int Factor = 1;

        public bool Equals(string? x, string? y) => x!.Length == y!.Length;

        public int GetHashCode(string text) => text.Length * Factor;

        public int Compare(string? x, string? y) => (x!.Length - y!.Length) * Factor;
    }

    protected TypeTest()
    {
        ImageTypes.Add(new NodeType<Node>("Test.Node"));
        ImageTypes.Add(new NodeType<Key>("Test.Key"));
        ImageTypes.Add(new NodeType<Counting>("Test.Counting"));
        ImageTypes.Add(new ByLengthType());
    }

    private sealed class NodeType<T>(string name) : ImageType<T>(name)
        where T : Node, new()
    {
        protected override T New() => new();

        protected override void Visit(ImageMembers members, ref T value)
        {
            members.Member("name", ref value.Name);
            members.Member("other", ref value.Other);
        }
    }

    private sealed class ByLengthType() : ImageType<ByLength>("Test.ByLength")
    {
        protected override ByLength New() => new() { Factor = 0 };

        protected override void Visit(ImageMembers members, ref ByLength value) => members.Member("factor", ref value.Factor);
    }
}

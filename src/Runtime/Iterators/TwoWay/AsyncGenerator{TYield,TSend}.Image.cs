using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class AsyncGenerator<TYield, TSend> : IImaged
{
    /// <summary>For an image, which then tells it what it holds.</summary>
    internal static AsyncGenerator<TYield, TSend> New() => new(static _ => throw new InvalidOperationException());

    void IImaged.Show(ImageMembers members)
    {
        var isOpen = _loop is not null && !_hasEnded;
        members.Member("sent", ref _sent);
        members.Member("body", ref _body);
        members.Member("items", ref _items);
        members.Member("open", ref isOpen);
        members.Member("ended", ref _hasEnded);
        members.Require(_sent is not null && (_items is null ? _hasEnded || _body is not null : isOpen), "a generator cannot stand so");
        if (members.AreLoading && isOpen)
            members.WhenAttached(GoOn);
    }

    private void GoOn(EventLoop loop)
    {
        _loop = loop;
        loop.OpenIterators.Add(this);
    }
}

using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public partial class AsyncQueue<T> : IImaged
{
    void IImaged.Show(ImageMembers members)
    {
        var maxSize = MaxSize;
        var isShutDown = IsShutDown;
        members.Member("maxSize", ref maxSize);
        members.Member("shutDown", ref isShutDown);
        MaxSize = maxSize;
        IsShutDown = isShutDown;
        members.Member("unfinished", ref _unfinished);
        members.Member("finished", ref _finished);
        members.Require(_finished is not null, "a primitive lacks what it is made of");
        _items.Show(members);
        members.Waiting("getting", Getters);
        members.Waiting("putting", Putters);
    }

    public sealed partial class Enumerator : IImaged
    {
        /// <summary>For an image, which then tells it what it holds.</summary>
        internal static Enumerator New() => new(null!);

        void IImaged.Show(ImageMembers members)
        {
            var current = Current;
            members.Member("queue", ref _queue);
            members.Member("current", ref current);
            members.Require(_queue is not null, "nobody has the items");
            Current = current;
        }
    }
}

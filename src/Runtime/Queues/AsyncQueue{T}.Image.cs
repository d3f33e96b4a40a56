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
}

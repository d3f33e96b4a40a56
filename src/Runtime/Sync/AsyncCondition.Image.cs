using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class AsyncCondition : IImaged
{
    void IImaged.Show(ImageMembers members)
    {
        members.Member("lock", ref _lock);
        members.Require(_lock is not null, "a primitive lacks what it is made of");
        members.Waiting("waiting", _waiters);
    }
}

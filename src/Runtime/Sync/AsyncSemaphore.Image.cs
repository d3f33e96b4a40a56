using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public partial class AsyncSemaphore : IImaged
{
    void IImaged.Show(ImageMembers members)
    {
        var value = Value;
        members.Member("left", ref value);
        members.Require(value >= 0, "a semaphore cannot have less than nothing left");
        Value = value;
        members.Member("given", ref _given);
        ShowBound(members);
        members.Waiting("waiting", _waiters);
    }

    private protected virtual void ShowBound(ImageMembers members)
    {
    }
}

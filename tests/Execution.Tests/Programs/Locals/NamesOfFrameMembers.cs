// Locals and parameters called like what a frame has.
namespace Programs.Locals.NamesOfFrameMembers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int State = await Value(1), Method = 2, File = 3, Resume = 4, Start = 5, SuspendOn = 6, TakeResult = 7, Resumed = 8, Complete = 9, Rent = 10, Recycle = 11, t_pool = 12, LineOf = 13, ReturnTo = 14, TakeFrom = 15, GetType = 16, ToString = 17, Equals = 18, Version = 19, Result = 20, Caller = 21, Postpone = 22, Places = 23;
        Log(State);
        await Pause("a");
        await Call(3);
        Log(State + Method + File + Resume + Start + SuspendOn + TakeResult + Resumed + Complete + Rent + Recycle + t_pool + LineOf + ReturnTo + TakeFrom + GetType + ToString + Equals + Version + Result + Caller);
        await TaskOf(1);
        Log(State + Method + File + Resume + Start + SuspendOn + TakeResult + Resumed + Complete + Rent + Recycle + t_pool + LineOf + ReturnTo + TakeFrom + GetType + ToString + Equals + Version + Result + Caller + Postpone + Places);
        Log(await M(1, 2, 3, 4, 5));
        Log(await Params(1, 2, 3, 4, 5));
        var made = Params(1, 2, 3, 4, 6);
        Log(await made);
    }

    [Coroutine] static async Coroutine<int> M(int result, int frame, int awaiter, int error, int value) { await Pause("x"); Log(await Call(frame)); result++; return result + frame * awaiter - error * value; }
    [Coroutine] static async Coroutine<int> Params(int State, int Method, int Start, int Complete, int Rent) { await Pause("x"); Log(await Call(State)); return State + Method * 10 + Start * 100 + Complete * 1000 + Rent * 10000; }
}

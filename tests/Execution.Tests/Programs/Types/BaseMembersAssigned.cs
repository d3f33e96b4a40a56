namespace Programs.Types.BaseMembersAssigned;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await new Sub(3).M();
    }
}

public partial class Base
{
    protected int F = 1;
    protected virtual string P { get; set; } = "p";

    protected virtual int V(int x) => x;
    protected int this[int i] { get => i; set => Log($"set {i} {value}"); }

    protected event Action? E;
    protected void Fire() => E?.Invoke();
}

public partial class Sub(int n) : Base
{
    protected override int V(int x) => base.V(x) * 10;
    protected override string P
    {
        get => "sub";
        set
        {
            base.P = value + "!";
        }
    }

    [Coroutine]
    public async Coroutine M()
    {
        base.F = await Value(2);
        base.F += await Value(n);
        Log(base.F + base.V(await Value(3)) + V(await Value(4)));
        base.P = await Value("q");
        base.P += await Value("r");
        Log(base.P + P);
        base[await Value(1)] = await Value(2);
        base[2] += await Value(3);
        E2 += await Value<Action>(() => Log("fired"));
        E2!();
        Func<int, int> f = base.V;
        Log(f(await Value(5)));
        Func<int> g = () => base.V(n) + base.F;
        n = await Value(7);
        Log(g());
        this.n2 += n;
        n += await Value(1);
        Log(n + this.n2);
        var self = this;
        Log(ReferenceEquals(self, await Value(this)));
        lock (this)
        {
            n++;
        }

        Log(n);
        int[] arr = [n, ..new[]
        {
            1
        }

        ];
        await Pause("x");
        Log(arr.Length);
    }

    int n2;
    event Action? E2;
}

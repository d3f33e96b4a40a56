// Methods of private types whose signatures hold other private types.
namespace Programs.Types.PrivateSignatures;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var box = new Box<int>.Lid();
        Log(await box.Close(4));
        Log(await Open(new Secret(2)));
        IOpen open = new Opener();
        Log(await open.Open(new Secret(3)));
        Log(await ((Opener)open).Open(new Secret(4)));
        Opener derived = new LoudOpener();
        Log(await derived.Twice(new Secret(5)));
    }

    [Coroutine]
    private static async Coroutine<string> Open(Secret secret) => await Opener.Once(secret) + await new Opener().Twice(secret);

    private sealed record Secret(int Number);

    private partial interface IOpen
    {
        Coroutine<string> Open(Secret secret);
    }

    private partial class Opener : IOpen
    {
        [Coroutine]
        internal static async Coroutine<Secret> Make(Secret secret) => await Value(secret with { Number = secret.Number + 1 });

        [Coroutine]
        public static async Coroutine<string> Once(Secret secret) => (await Make(secret)).ToString();

        [Coroutine]
        public virtual async Coroutine<string> Twice(Secret secret) => await Once(secret) + await Once(await Make(secret));

        [Coroutine]
        public async Coroutine<string> Open(Secret secret) => await Once(secret);
    }

    private sealed partial class LoudOpener : Opener
    {
        [Coroutine]
        public override async Coroutine<string> Twice(Secret secret) => (await base.Twice(secret)).ToUpperInvariant();
    }
}

public partial class Box<T>
{
    private sealed record Key(T Number);

    public partial class Lid
    {
        [Coroutine]
        public async Coroutine<string> Close(T number) => await new Lock().Turn(new Key(number));

        private partial class Lock
        {
            [Coroutine]
            public async Coroutine<string> Turn(Key key)
            {
                await Pause("turn");
                return key.ToString();
            }
        }
    }
}

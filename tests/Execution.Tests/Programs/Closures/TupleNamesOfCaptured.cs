namespace Programs.Closures.TupleNamesOfCaptured;

// What is captured keeps giving its name to the elements of tuples, though its field has another one.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        {
            var n = 1;
            Func<int> f = () => n++;
            Log((n, await Value(f())).n);
            Log((n, f()).n);
            Func<int> g = () => (n, f()).n;
            Log(g());
        }

        {
            var n = 2;
            Func<int> f = () => n++;
            Log((n, await Value(f())).n);
            Log((n, f()).n);
            Func<int> g = () => (n, f()).n;
            Log(g());
        }
    }
}

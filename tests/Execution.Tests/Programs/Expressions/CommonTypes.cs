// Branches are converted to the type they have in common, and only that to what is wanted outside.
namespace Programs.Expressions.CommonTypes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var flag = true;
        for (var i = 0; i < 2; i++, flag = false)
        {
            object o = flag ? 1 : await Value(2.5);
            Log(o.GetType().Name);
            object p = i switch { 0 => 1, _ => await Value(2.5) };
            Log(p.GetType().Name);
            int? q = flag ? 4 : null;
            object r = q ?? await Value(2.5);
            Log(r.GetType().Name);
            Log((flag ? 1 : await Value(2.5)).GetType().Name);
            Log($"{(flag ? 1 : await Value(2.5)):0.0}");
            IComparable c = flag ? 'a' : await Value(5);
            Log(c.GetType().Name);
            Log(Type(flag ? 1 : await Value(2L)));
            Log(Type(i switch { 0 => 1, _ => await Value(2L) }));
            long? lifted = flag ? 1 : await Value(2);
            Log(lifted.GetType().Name);
            int? none = flag ? null : await Value(3);
            Log(none);
            Log(none ?? (flag ? await Value(3) : 4L));
            byte small = (byte)(await Value(flag) ? 1 : 2);
            Log(small);
            object n = (flag ? (short)1 : await Value((byte)2)) + 1;
            Log(n);
            Two(flag ? 1 : await Value(2.5), await Value(1));
            Two(await Value(flag) ? 1 : 2.5, await Value(1));
            Wrapped w = flag ? 1 : await Value(3L);
            Log(w.Text);
            Wrapped w2 = await Value(flag) ? 1 : 3L;
            Log(w2.Text);
            Func<int> f = flag ? () => 1 : await Value<Func<int>>(() => 2);
            Log(f());
            var d = flag ? default : await Value(7);
            Log(d);
            Log(await Nested(flag));
            var t = flag ? (1, "a") : await Value((2L, "b"));
            Log(t.Item1.GetType().Name);
            (object, object) tt = flag ? (1, 2) : await Value((2L, 3));
            Log(tt.Item1.GetType().Name);
            dynamic dyn = flag ? 1 : await Value<dynamic>("dyn");
            Log(dyn);
            Log(await Value(flag) ? 1 : 2L);
            string? s = flag ? null : await Value("s");
            Log((s ?? (i == 0 ? await Value("u") : "v")) + "w");
            E e = flag ? 0 : await Value(E.B);
            Log(e);
            long sum = 1; sum += flag ? 1 : await Value(5);
            Log(sum);
            int[] arr = flag ? [] : [await Value(4), i];
            Log(arr.Length);
            List<long> ll = i switch { 0 => [1, await Value(5)], _ => new() { 1 } };
            Log(ll.Count);
        }
    }

    static string Type<T>(T t) => typeof(T).Name;
    static void Two(object a, int b) => Log($"{a.GetType().Name} {b}");
    [Coroutine] static async Coroutine<object> Nested(bool f) => f ? f ? 1 : await Value(2L) : await Value(3.5f);
}

public enum E { A, B }
public sealed class Wrapped { public string Text = ""; public static implicit operator Wrapped(int n) => new() { Text = $"int {n}" }; public static implicit operator Wrapped(long n) => new() { Text = $"long {n}" };  }

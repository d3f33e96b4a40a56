namespace Programs.Locals.ResidentLocalsInAStruct;

/// <summary>The body has its own copy of a struct's <c>this</c>, also where its frame is there from the start.</summary>
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var point = new Point { X = 3 };
        Log($"{await point.Mix()} {point.X}");
        Log($"{await point.Mix()} {point.X}");
        Shape shape = new Round();
        Log($"{await shape.Mix<string>("a")}");
        Log($"{await shape.Mix<long>(5)}");
    }
}

public partial struct Point
{
    public int X;

    [Coroutine]
    public async Coroutine<int> Mix()
    {
        X++;
        int v0 = X + 0, v1 = X + 1, v2 = X + 2, v3 = X + 3, v4 = X + 4, v5 = X + 5;
        int v6 = X + 6, v7 = X + 7, v8 = X + 8, v9 = X + 9, v10 = X + 10, v11 = X + 11;
        int v12 = X + 12, v13 = X + 13, v14 = X + 14, v15 = X + 15, v16 = X + 16, v17 = X + 17;
        int v18 = X + 18, v19 = X + 19, v20 = X + 20, v21 = X + 21, v22 = X + 22, v23 = X + 23;
        int v24 = X + 24, v25 = X + 25, v26 = X + 26, v27 = X + 27, v28 = X + 28, v29 = X + 29;
        int v30 = X + 30, v31 = X + 31, v32 = X + 32, v33 = X + 33, v34 = X + 34, v35 = X + 35;
        v0 += await Value(v1 % 7);
        v7 += await Value(v6 % 7);
        v14 += await Value(v11 % 7);
        v21 += await Value(v16 % 7);
        v28 += await Value(v21 % 7);
        v35 += await Value(v26 % 7);
        v6 += await Value(v31 % 7);
        v13 += await Value(v0 % 7);
        v20 += await Value(v5 % 7);
        v27 += await Value(v10 % 7);
        v34 += await Value(v15 % 7);
        v5 += await Value(v20 % 7);
        v12 += await Value(v25 % 7);
        v19 += await Value(v30 % 7);
        v26 += await Value(v35 % 7);
        v33 += await Value(v4 % 7);
        v4 += await Value(v9 % 7);
        v11 += await Value(v14 % 7);
        v18 += await Value(v19 % 7);
        v25 += await Value(v24 % 7);
        v32 += await Value(v29 % 7);
        v3 += await Value(v34 % 7);
        v10 += await Value(v3 % 7);
        v17 += await Value(v8 % 7);
        v24 += await Value(v13 % 7);
        v31 += await Value(v18 % 7);
        v2 += await Value(v23 % 7);
        v9 += await Value(v28 % 7);
        v16 += await Value(v33 % 7);
        v23 += await Value(v2 % 7);
        v30 += await Value(v7 % 7);
        var total = 0;
        total = total * 31 + v0 + v1 + v2 + v3 + v4 + v5;
        total = total * 31 + v6 + v7 + v8 + v9 + v10 + v11;
        total = total * 31 + v12 + v13 + v14 + v15 + v16 + v17;
        total = total * 31 + v18 + v19 + v20 + v21 + v22 + v23;
        total = total * 31 + v24 + v25 + v26 + v27 + v28 + v29;
        total = total * 31 + v30 + v31 + v32 + v33 + v34 + v35;
        X += total;
        Log($"inside {X}");
        return await Value(X);
    }
}

public partial class Shape
{
    [Coroutine]
    public virtual async Coroutine<string> Mix<T>(T item)
    {
        var n = 1;
        int v0 = n + 0, v1 = n + 1, v2 = n + 2, v3 = n + 3, v4 = n + 4, v5 = n + 5;
        int v6 = n + 6, v7 = n + 7, v8 = n + 8, v9 = n + 9, v10 = n + 10, v11 = n + 11;
        int v12 = n + 12, v13 = n + 13, v14 = n + 14, v15 = n + 15, v16 = n + 16, v17 = n + 17;
        int v18 = n + 18, v19 = n + 19, v20 = n + 20, v21 = n + 21, v22 = n + 22, v23 = n + 23;
        int v24 = n + 24, v25 = n + 25, v26 = n + 26, v27 = n + 27, v28 = n + 28, v29 = n + 29;
        int v30 = n + 30, v31 = n + 31, v32 = n + 32, v33 = n + 33, v34 = n + 34, v35 = n + 35;
        v0 += await Value(v1 % 7);
        v7 += await Value(v6 % 7);
        v14 += await Value(v11 % 7);
        v21 += await Value(v16 % 7);
        v28 += await Value(v21 % 7);
        v35 += await Value(v26 % 7);
        v6 += await Value(v31 % 7);
        v13 += await Value(v0 % 7);
        v20 += await Value(v5 % 7);
        v27 += await Value(v10 % 7);
        v34 += await Value(v15 % 7);
        v5 += await Value(v20 % 7);
        v12 += await Value(v25 % 7);
        v19 += await Value(v30 % 7);
        v26 += await Value(v35 % 7);
        v33 += await Value(v4 % 7);
        v4 += await Value(v9 % 7);
        v11 += await Value(v14 % 7);
        v18 += await Value(v19 % 7);
        v25 += await Value(v24 % 7);
        v32 += await Value(v29 % 7);
        v3 += await Value(v34 % 7);
        v10 += await Value(v3 % 7);
        v17 += await Value(v8 % 7);
        v24 += await Value(v13 % 7);
        v31 += await Value(v18 % 7);
        v2 += await Value(v23 % 7);
        v9 += await Value(v28 % 7);
        v16 += await Value(v33 % 7);
        v23 += await Value(v2 % 7);
        v30 += await Value(v7 % 7);
        var total = 0;
        total = total * 31 + v0 + v1 + v2 + v3 + v4 + v5;
        total = total * 31 + v6 + v7 + v8 + v9 + v10 + v11;
        total = total * 31 + v12 + v13 + v14 + v15 + v16 + v17;
        total = total * 31 + v18 + v19 + v20 + v21 + v22 + v23;
        total = total * 31 + v24 + v25 + v26 + v27 + v28 + v29;
        total = total * 31 + v30 + v31 + v32 + v33 + v34 + v35;
        return $"{item} {total} {await Value(n)}";
    }
}

public partial class Round : Shape
{
    private readonly int _size = 4;

    [Coroutine]
    public override async Coroutine<string> Mix<T>(T item)
    {
        T kept = item;
        int v0 = _size + 0, v1 = _size + 1, v2 = _size + 2, v3 = _size + 3, v4 = _size + 4, v5 = _size + 5;
        int v6 = _size + 6, v7 = _size + 7, v8 = _size + 8, v9 = _size + 9, v10 = _size + 10, v11 = _size + 11;
        int v12 = _size + 12, v13 = _size + 13, v14 = _size + 14, v15 = _size + 15, v16 = _size + 16, v17 = _size + 17;
        int v18 = _size + 18, v19 = _size + 19, v20 = _size + 20, v21 = _size + 21, v22 = _size + 22, v23 = _size + 23;
        int v24 = _size + 24, v25 = _size + 25, v26 = _size + 26, v27 = _size + 27, v28 = _size + 28, v29 = _size + 29;
        int v30 = _size + 30, v31 = _size + 31, v32 = _size + 32, v33 = _size + 33, v34 = _size + 34, v35 = _size + 35;
        v0 += await Value(v1 % 7);
        v7 += await Value(v6 % 7);
        v14 += await Value(v11 % 7);
        v21 += await Value(v16 % 7);
        v28 += await Value(v21 % 7);
        v35 += await Value(v26 % 7);
        v6 += await Value(v31 % 7);
        v13 += await Value(v0 % 7);
        v20 += await Value(v5 % 7);
        v27 += await Value(v10 % 7);
        v34 += await Value(v15 % 7);
        v5 += await Value(v20 % 7);
        v12 += await Value(v25 % 7);
        v19 += await Value(v30 % 7);
        v26 += await Value(v35 % 7);
        v33 += await Value(v4 % 7);
        v4 += await Value(v9 % 7);
        v11 += await Value(v14 % 7);
        v18 += await Value(v19 % 7);
        v25 += await Value(v24 % 7);
        v32 += await Value(v29 % 7);
        v3 += await Value(v34 % 7);
        v10 += await Value(v3 % 7);
        v17 += await Value(v8 % 7);
        v24 += await Value(v13 % 7);
        v31 += await Value(v18 % 7);
        v2 += await Value(v23 % 7);
        v9 += await Value(v28 % 7);
        v16 += await Value(v33 % 7);
        v23 += await Value(v2 % 7);
        v30 += await Value(v7 % 7);
        var total = 0;
        total = total * 31 + v0 + v1 + v2 + v3 + v4 + v5;
        total = total * 31 + v6 + v7 + v8 + v9 + v10 + v11;
        total = total * 31 + v12 + v13 + v14 + v15 + v16 + v17;
        total = total * 31 + v18 + v19 + v20 + v21 + v22 + v23;
        total = total * 31 + v24 + v25 + v26 + v27 + v28 + v29;
        total = total * 31 + v30 + v31 + v32 + v33 + v34 + v35;
        return $"{kept} {total} {await base.Mix(item)} {kept}";
    }
}

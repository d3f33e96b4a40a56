namespace Coroutines.Images;

/// <summary>The shapes of an image, each once, in the order in which its records use them.</summary>
internal sealed class ShapeTable
{
    private readonly Dictionary<ImageShape, int> _byObject = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ImageShape, int> _byContent = new(ShapeComparer.Instance);
    private readonly List<ImageShape> _shapes = [];

    internal ShapeTable(IReadOnlyList<ImageRecord> objects)
    {
        foreach (var each in objects)
            Add(each, 0);
    }

    internal IReadOnlyList<ImageShape> Shapes => _shapes;

    internal int NumberOf(ImageShape shape) => _byObject[shape];

    private void Add(ImageRecord record, int depth)
    {
        if (depth > FormatLimits.Depth)
            throw new CoroutineImageException($"The image cannot be written, at '{record}': {FormatLimits.TooDeep}.");
        Add(record.Shape);
        foreach (ref readonly var each in record.Values.AsSpan())
        {
            if (each.Content is ImageRecord inner)
                Add(inner, depth + 1);
        }

        if (record.Items is null)
            return;
        foreach (var each in record.Items)
        {
            if (each.Content is ImageRecord inner)
                Add(inner, depth + 1);
        }
    }

    private void Add(ImageShape shape)
    {
        if (_byObject.ContainsKey(shape))
            return;
        if (!_byContent.TryGetValue(shape, out var number))
        {
            number = _shapes.Count;
            _byContent.Add(shape, number);
            _shapes.Add(shape);
        }

        _byObject.Add(shape, number);
    }

    private sealed class ShapeComparer : IEqualityComparer<ImageShape>
    {
        internal static readonly ShapeComparer Instance = new();

        public bool Equals(ImageShape? x, ImageShape? y) =>
            x!.Type == y!.Type && x.Point == y.Point && x.Names.SequenceEqual(y.Names) && x.Types.SequenceEqual(y.Types);

        public int GetHashCode(ImageShape shape) => HashCode.Combine(shape.Type, shape.Point, shape.Names.Count);
    }
}

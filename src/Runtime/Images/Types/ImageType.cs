using System.ComponentModel;
using System.Runtime.CompilerServices;
using Coroutines.Images;

namespace Coroutines.CompilerServices;

/// <summary>How values of one type go into an image and come out of it. Those that are registered in <see cref="ImageTypes"/> are all that an image can ever make.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ImageType
{
    private protected ImageType(string name, Type type)
    {
        Name = name;
        Type = type;
    }

    /// <summary>The name by which images know it: as C# writes it, with namespaces.</summary>
    public string Name { get; }

    /// <summary>The type itself.</summary>
    public Type Type { get; }

    /// <summary>Whether what it holds must be complete before it takes it: a table that asks its keys for their hash codes.</summary>
    internal virtual bool IsFilledLast => false;

    /// <summary>Whether what was filled last still finds what it holds, now that others have been filled after it.</summary>
    internal virtual bool IsIntact(ImageRecord record, object value) => true;

    /// <summary>Fills <paramref name="record"/> with what <paramref name="value"/> holds.</summary>
    internal abstract void Save(ImageSaver saver, object value, ImageRecord record);

    /// <summary>Makes the object, without what it holds.</summary>
    internal abstract object? Create(ImageLoader loader, ImageRecord record);

    /// <summary>Gives the object what it holds.</summary>
    internal abstract void Fill(ImageLoader loader, ImageRecord record, object value);
}

/// <summary>The same, typed. Generated code derives from it for the user's classes and structs.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ImageType<T> : ImageType
{
    /// <summary>Makes it known by a name.</summary>
    protected ImageType(string name)
        : base(name, typeof(T))
    {
    }

    /// <summary>Shows each field of the value, those of base classes included, under its name in the source.</summary>
    protected abstract void Visit(ImageMembers members, ref T value);

    /// <summary>A new object without a constructor's help: all its fields are set from the image. Generated for classes as <c>RuntimeHelpers.GetUninitializedObject(typeof(T))</c>.</summary>
    protected virtual T New() => default!;

    internal virtual ImageValue SaveValue(ImageSaver saver, T value)
    {
        var record = saver.NewRecord(this);
        saver.Visit(record, this, ref value);
        return ImageValue.Of(record);
    }

    internal virtual T LoadValue(ImageLoader loader, ImageValue saved)
    {
        var value = default(T)!;
        loader.Visit(loader.RecordOf(saved, this), this, ref value);
        return value;
    }

    internal void Show(ImageMembers members, ref T value) => Visit(members, ref value);

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var typed = (T)value;
        saver.Visit(record, this, ref typed);
    }

    internal override object? Create(ImageLoader loader, ImageRecord record) => typeof(T).IsValueType ? default(T)! : New()!;

    internal override void Fill(ImageLoader loader, ImageRecord record, object value)
    {
        if (typeof(T).IsValueType)
        {
            loader.Visit(record, this, ref Unsafe.As<byte, T>(ref Unboxed(value)));
            return;
        }

        var typed = (T)value;
        loader.Visit(record, this, ref typed);
    }

    // a boxed struct is filled in its place, so that everybody who has the box sees it
    private static ref byte Unboxed(object value) => ref Unsafe.As<Box>(value).Content;

    private sealed class Box
    {
        internal byte Content;
    }
}

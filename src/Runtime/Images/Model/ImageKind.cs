namespace Coroutines.Images;

/// <summary>What an <see cref="ImageValue"/> holds.</summary>
internal enum ImageKind : byte
{
    /// <summary>No object, and the value of what was never assigned.</summary>
    Null,

    /// <summary>A truth value, in <see cref="ImageValue.Bits"/>.</summary>
    Boolean,

    /// <summary>A signed whole number of up to 64 bits, a <see cref="char"/>, an enum's value, ticks.</summary>
    Integer,

    /// <summary>An unsigned whole number of 64 bits.</summary>
    Unsigned,

    /// <summary>A <see cref="double"/>, by its bits; a <see cref="float"/> as the double that is equal to it.</summary>
    Real,

    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>A <c>byte[]</c> as the content of a value (not an array object: that is shared, and has a number).</summary>
    Bytes,

    /// <summary>The number of an object of the image.</summary>
    Reference,

    /// <summary>A value of a struct: an <see cref="ImageRecord"/> without a number, which nobody shares.</summary>
    Record,
}

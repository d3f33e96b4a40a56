using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Coroutines.Analyzers.Helpers;

/// <summary>The checked-in file with the resume points of the build that is out there.</summary>
internal static class ResumePointsFile
{
    public const string Name = "ResumePoints.txt";

    public static AdditionalText? Find(ImmutableArray<AdditionalText> files) => files.FirstOrDefault(static file => Path.GetFileName(file.Path) == Name);
}

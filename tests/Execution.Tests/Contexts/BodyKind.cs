namespace Execution.Tests.Contexts;

/// <summary>What an await belongs to.</summary>
public enum BodyKind
{
    Method,
    Lambda,
    LocalFunction,
    Iterator,
    GenericMethod,
    StructMethod,
}

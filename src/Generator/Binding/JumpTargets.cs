using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Where <c>break</c>, <c>continue</c>, <c>goto case</c> and <c>throw;</c> lead from flattened statements, by the statement they belong to.</summary>
internal sealed class JumpTargets
{
    public Dictionary<SyntaxNode, Label> Breaks { get; } = [];

    public Dictionary<SyntaxNode, Label> Continues { get; } = [];

    /// <summary>The labels of the sections of flattened switch statements, by section.</summary>
    public Dictionary<SwitchSectionSyntax, Label> Sections { get; } = [];

    /// <summary>What a <c>throw;</c> in a flattened catch clause throws again.</summary>
    public Dictionary<CatchClauseSyntax, Local> Rethrown { get; } = [];
}

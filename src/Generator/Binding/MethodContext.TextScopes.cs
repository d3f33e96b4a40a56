using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>The display objects that lambdas and local functions which stay text make; see <see cref="TextScopes"/>.</summary>
internal sealed partial class MethodContext
{
    private readonly Dictionary<SyntaxNode, Scope> _inText = [];

    /// <summary>The body itself knows none of them.</summary>
    public List<Scope> ScopesInText { get; } = [];

    /// <summary>The scope whose display object is made where the node begins.</summary>
    public Scope? TextScopeOf(SyntaxNode node) => _inText.TryGetValue(node, out var scope) ? scope : null;

    public bool IsHoistedInText(ISymbol symbol) => _hoisted.TryGetValue(symbol, out var local) && local.CapturedIn is { } scope && ScopesInText.Contains(scope);

    /// <param name="variables">Of one declaration.</param>
    /// <param name="node">What they live in.</param>
    public void HoistInText(IEnumerable<ISymbol> variables, SyntaxNode node)
    {
        if (!_inText.TryGetValue(node, out var scope))
        {
            scope = new Scope { Depth = MethodScope.Depth + node.Ancestors().Count() };
            NameDisplay(scope, name => new Local(name, Names.Unique($"__{name}"), scope.ClassName, LocalKind.Temporary));
            _inText.Add(node, scope);
            ScopesInText.Add(scope);
        }

        foreach (var variable in variables)
        {
            if (_hoisted.ContainsKey(variable))
                continue;
            var type = variable is IParameterSymbol parameter ? parameter.Type : ((ILocalSymbol)variable).Type;
            var local = new Local(variable.Name, NameTable.Escape(variable.Name), Types.Remember(type, TypeNames.Of(type, node)), LocalKind.User);
            _hoisted.Add(variable, local);
            PutInto(scope, local);
        }
    }
}

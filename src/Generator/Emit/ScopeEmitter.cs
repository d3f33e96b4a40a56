namespace Coroutines.Generator.Emit;

/// <summary>The display classes: the captured locals of one scope, shared by its lambdas and the body.</summary>
internal static class ScopeEmitter
{
    public static void Write(SourceWriter writer, Machine machine)
    {
        var typeParameters = machine.Context.ClassTypeParameters;
        foreach (var scope in machine.Context.Scopes.Concat(machine.Context.ScopesInText))
        {
            writer.Line();
            writer.Line("/// <summary>Locals that lambdas capture, one object each time their scope is entered.</summary>");
            writer.Open($"{machine.ClassModifiers(scope.Captured)} {scope.ClassName}{SignatureText.Declared(typeParameters, scope.Unnamed)}{SignatureText.Constraints(typeParameters)}{SignatureText.Classes(scope.Unnamed)}");
            foreach (var local in scope.Captured)
                writer.Line($"internal {local.Type} {local.Name};");
            foreach (var made in scope.Delegates)
                writer.Line($"internal {made.Type}? {made.Field};");
            writer.Close();
            machine.Image?.WriteClosure(writer, scope);
        }
    }
}

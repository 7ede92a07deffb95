using System.Reflection;
using System.Runtime.CompilerServices;

namespace PspWorkflow.LocalRuntime.Tests;

/// <summary>Prints what an assembly shows to others, one line a type or member, sorted.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Print(Assembly assembly) =>
        string.Join('\n', assembly.GetExportedTypes().SelectMany(Lines).Distinct().Order(StringComparer.Ordinal)) + "\n";

    private static IEnumerable<string> Lines(Type type)
    {
        string bases = string.Join(", ", new[] { type.BaseType }.Where(b => b is not null && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum))
            .Concat(type.GetInterfaces()).Select(b => Name(b!)).Order(StringComparer.Ordinal));
        yield return $"{Name(type)}: {Kind(type)}{(bases.Length > 0 ? $" : {bases}" : "")}";
        foreach (string member in type.GetMembers(Declared).Select(Member).OfType<string>())
        {
            yield return $"{Name(type)}.{member}";
        }
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string? Member(MemberInfo member) => member switch
    {
        FieldInfo { IsPublic: true, IsSpecialName: false } field => field.IsLiteral ? $"{field.Name} = {field.GetRawConstantValue()}" : $"{field.Name}: {Name(field.FieldType)}",
        ConstructorInfo ctor when Shown(ctor) => $".ctor({Parameters(ctor)})",
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(Shown) => Property(property),
        MethodInfo method when Shown(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.IsDefined(typeof(CompilerGeneratedAttribute)) => Method(method),
        _ => null,
    };

    private static string Property(PropertyInfo property)
    {
        string set = property.SetMethod is not { } setter || !Shown(setter) ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        bool isNullable = Nullability.Create(property).ReadState is NullabilityState.Nullable && !property.PropertyType.IsValueType;
        return $"{property.Name}: {Modifier(property.GetAccessors(nonPublic: true)[0])}{Name(property.PropertyType)}{(isNullable ? "?" : "")} {{ get;{set} }}";
    }

    private static string Method(MethodInfo method)
    {
        string generics = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{method.Name}{generics}({Parameters(method)}): {Modifier(method)}{Name(method.ReturnType)}";
    }

    private static bool Shown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifier(MethodInfo method) => method switch
    {
        { IsStatic: true } => "static ",
        { DeclaringType.IsInterface: true } => "",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } when method.GetBaseDefinition() != method => "override ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)}{(Nullability.Create(parameter).ReadState is NullabilityState.Nullable && !parameter.ParameterType.IsValueType ? "?" : "")} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")));

    private static string Name(Type type)
    {
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        if (type.IsGenericParameter || type.IsByRef)
        {
            return type.Name;
        }

        string name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}

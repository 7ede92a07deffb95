using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>Which members of the Azure SDK an assembly of ours calls, read from its metadata: each as <c>Namespace.Type.Member</c>, a constructor as its type.</summary>
internal static class UsedSdk
{
    /// <summary>The assemblies of ours that stand in for the SDK's packages.</summary>
    private static readonly string[] StandIns = ["PspWorkflow.LocalRuntime", "PspWorkflow.AzureStorage"];

    public static IEnumerable<string> In(string assembly)
    {
        using PEReader file = new(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        HashSet<string> used = [];
        foreach (MemberReference member in metadata.MemberReferences.Select(metadata.GetMemberReference))
        {
            if (TypeOf(metadata, member.Parent) is { } type)
            {
                used.Add($"{type}{NameOf(metadata.GetString(member.Name))}");
            }
        }

        return [.. used, .. metadata.TypeReferences.Select(type => TypeOf(metadata, type)).OfType<string>()];
    }

    private static string NameOf(string member) => member switch
    {
        ".ctor" => "",
        _ when member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal) => $".{member[4..]}",
        _ => $".{member}",
    };

    /// <summary>The full name of a type of the SDK; null for any other.</summary>
    private static string? TypeOf(MetadataReader metadata, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeSpecification:
                BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
                return signature.ReadSignatureTypeCode() is SignatureTypeCode.GenericTypeInstance && signature.ReadCompressedInteger() > 0
                    ? TypeOf(metadata, signature.ReadTypeHandle())
                    : null;
            case HandleKind.TypeReference:
                TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)handle);
                return type.ResolutionScope.Kind switch
                {
                    HandleKind.TypeReference => TypeOf(metadata, type.ResolutionScope) is { } outer ? $"{outer}.{metadata.GetString(type.Name)}" : null,
                    HandleKind.AssemblyReference when IsSdk(metadata, type) => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name).Split('`')[0]}",
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static bool IsSdk(MetadataReader metadata, TypeReference type) =>
        StandIns.Contains(metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name))
        && !metadata.GetString(type.Namespace).StartsWith("PspWorkflow", StringComparison.Ordinal);
}

using Microsoft.Extensions.Configuration;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Associations by the name that people use: a setting (<c>Associations:la-passerelle:Name</c>), or what their identifier spells.</summary>
internal static class AssociationNames
{
    public static string AssociationName(this IConfiguration configuration, AssociationId id) =>
        configuration[$"Associations:{id}:Name"] ?? string.Join(' ', id.ToString().Split('-').Select(French.Capitalised));
}

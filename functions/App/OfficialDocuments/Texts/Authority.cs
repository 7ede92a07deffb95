using Microsoft.Extensions.Configuration;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>The prefect of a department as acts name him or her, with what the service's settings say (<c>Prefectures:45:Telephone</c>).</summary>
/// <param name="Department">Name with its article: "du Loiret".</param>
/// <param name="Seat">Where acts are made: "Orléans".</param>
internal sealed record Authority(string Department, string Seat)
{
    /// <summary>"préfet" or "préfète", or another title.</summary>
    public string Title { get; init; } = "préfet";

    /// <summary>"préfet du Loiret".</summary>
    public string Prefect => $"{Title} {Department}";

    /// <summary>"le préfet du Loiret".</summary>
    public string ThePrefect => $"{(Title is "préfète" ? "la" : "le")} {Prefect}";

    /// <summary>The same without department: "le préfet".</summary>
    public string The => $"{(Title is "préfète" ? "la" : "le")} {Title}";

    /// <summary>"à Orléans", "au Mans".</summary>
    public string AtSeat => Seat.StartsWith("Le ", StringComparison.Ordinal) ? $"au {Seat[3..]}" : $"à {Seat}";

    /// <summary>Address of the service.</summary>
    public string Address { get; init; } = "";

    /// <summary>Its telephone, or null.</summary>
    public string? Telephone { get; init; }

    /// <summary>The court before which decisions are contested. Which court has jurisdiction was not confirmed: the setting names it.</summary>
    public string Court { get; init; } = "le tribunal administratif compétent";

    /// <summary>The authority of a department.</summary>
    public static Authority Of(Department department, IConfiguration configuration)
    {
        (string name, string seat) = Departments.Of(department);
        IConfigurationSection settings = configuration.GetSection($"Prefectures:{department}");
        Authority plain = new(name, seat);
        return plain with
        {
            Title = settings["Title"] ?? plain.Title,
            Address = settings["Address"] ?? $"Préfecture {name}, {seat}",
            Telephone = settings["Telephone"],
            Court = settings["Court"] ?? plain.Court,
        };
    }
}

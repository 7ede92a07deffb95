using Microsoft.Extensions.Configuration;
using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>The prefect of a department as acts name him or her, with what the service's settings say (<c>Prefectures:45:Telephone</c>).</summary>
/// <param name="Department">Name with its article: "du Loiret".</param>
/// <param name="Seat">Where acts are made: "Orléans".</param>
internal sealed record Authority(string Department, string Seat)
{
    private static readonly string[] Needed = ["adresse du service", "tribunal administratif compétent", "délégué à la protection des données"];

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

    /// <summary>Address of the service; a visible gap where no setting names it.</summary>
    public string Address { get; init; } = Gap(Needed[0]);

    /// <summary>Its telephone, or null.</summary>
    public string? Telephone { get; init; }

    /// <summary>The court before which decisions are contested; a visible gap likewise. Which court has jurisdiction was not confirmed: the setting names it.</summary>
    public string Court { get; init; } = Gap(Needed[1]);

    /// <summary>How the data protection officer is reached; a visible gap likewise.</summary>
    public string DataOfficer { get; init; } = Gap(Needed[2]);

    /// <summary>What the keeping of her data rests on. Not confirmed: the officer and a jurist say it, the setting holds it.</summary>
    public string DataBasis { get; init; } = "l’exécution d’une mission d’intérêt public (article 5, 5°, de la loi n° 78-17 du 6 janvier 1978)";

    /// <summary>The authority of a department.</summary>
    public static Authority Of(Department department, IConfiguration configuration)
    {
        (string name, string seat) = Departments.Of(department);
        IConfigurationSection settings = configuration.GetSection($"Prefectures:{department}");
        Authority plain = new(name, seat);
        return plain with
        {
            Title = Set("Title") ?? plain.Title,
            Address = Set("Address") ?? plain.Address,
            Telephone = Set("Telephone"),
            Court = Set("Court") ?? plain.Court,
            DataOfficer = Set("DataOfficer") ?? plain.DataOfficer,
            DataBasis = Set("DataBasis") ?? plain.DataBasis,
        };

        string? Set(string setting) => string.IsNullOrWhiteSpace(settings[setting]) ? null : settings[setting];
    }

    /// <summary>The settings of a department without which an act may not be printed for good; empty when all are there.</summary>
    public static IReadOnlyList<string> Missing(Department department, IConfiguration configuration) =>
        [.. ((string[])["Address", "Court", "DataOfficer"]).Select(setting => $"Prefectures:{department}:{setting}").Where(setting => string.IsNullOrWhiteSpace(configuration[setting]))];

    /// <summary>What a text lacks of the settings. What somebody typed that only looks like a gap is none.</summary>
    public IReadOnlyList<string> GapsIn(Sheet sheet) =>
        [.. Needed.Zip((string[])[Address, Court, DataOfficer])
            .Where(needed => needed.Second == Gap(needed.First) && sheet.Blocks.Any(block => block.Text.Contains(French.Typeset(needed.Second), StringComparison.Ordinal)))
            .Select(needed => needed.First)];

    private static string Gap(string what) => $"[à compléter : {what}]";
}

using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.Law.Tests.Building;

/// <summary>People, places and papers that the tests know by name.</summary>
internal static class Known
{
    public static readonly Department Department = Department.Parse("92");
    public static readonly Department OtherDepartment = Department.Parse("75");
    public static readonly AssociationId Association = AssociationId.Parse("la-passerelle");
    public static readonly AssociationId OtherAssociation = AssociationId.Parse("le-phare");
    public static readonly ActorId Referent = ActorId.Parse("referente-92");
    public static readonly ActorId OtherReferent = ActorId.Parse("referent-phare");
    public static readonly ActorId Secretary = ActorId.Parse("secretariat-92");
    public static readonly ActorId Signatory = ActorId.Parse("signataire-92");
    public static readonly ActorId Foreigners = ActorId.Parse("etrangers-92");
    public static readonly Delegation Delegation = new("arrêté 2025-118", new DateOnly(2020, 1, 1), new DateOnly(2039, 12, 31));
    public static readonly Decider Decider = new(Signatory, "secrétaire général", Delegation);
    public static readonly string Sha256 = new('a', 64);

    public static Approval Approval { get; } = new(Department, new DateOnly(2020, 1, 1), new DateOnly(2039, 12, 31), "arrêté 2025-041");

    public static TextId Text(string name) => TextId.From(Hash(name));

    public static DocumentId Document(string name) => DocumentId.From(new Guid(Hash(name)));

    public static SessionId Session(DateOnly on) => SessionId.From(Department, SHA256.HashData(Encoding.UTF8.GetBytes($"{on:O}")));

    public static DateTimeOffset At(DateOnly day) => LegalCalendar.InstantOf(day, new TimeOnly(10, 0));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static ProducedCopy Produced { get; } = new(Secretary, At(new(2026, 2, 10)), Document("copy"), 1024, Sha256);

    public static CopyEvent CopyOf(OfficialDocument document) =>
        new CopyEvent.CopyProduced(Produced.By, Produced.At, document.Kind, document.Version, document.On, Produced.Document, Produced.Length, Produced.Sha256);

    private static byte[] Hash(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
}

namespace PspWorkflow.Law;

/// <summary>In what capacity a member sits on the commission: the chair and the eleven seats of the list.</summary>
/// <remarks>Source: CASF, art. R121-12-7, in its version until 1 December 2023; the names of some services have changed since.</remarks>
public enum Seat
{
    /// <summary>The prefect or their representative.</summary>
    Chair,

    /// <summary>1°: a judicial magistrate, in office in the department or honorary.</summary>
    Magistrate,

    /// <summary>2°: departmental director of social cohesion (today the DDETS).</summary>
    SocialCohesion,

    /// <summary>3°: departmental director of public security.</summary>
    PublicSecurity,

    /// <summary>4°: zonal or regional director of judicial police.</summary>
    JudicialPolice,

    /// <summary>5°: commander of the gendarmerie group.</summary>
    Gendarmerie,

    /// <summary>6°: head of the préfecture's foreigners' service.</summary>
    ForeignersService,

    /// <summary>7°: head of the departmental unit for labour.</summary>
    Labour,

    /// <summary>8°: academic director of the services of national education.</summary>
    Education,

    /// <summary>9°: a doctor designated by the Order.</summary>
    Doctor,

    /// <summary>10°: a representative of the local authorities.</summary>
    LocalAuthority,

    /// <summary>11°: a representative of an approved association.</summary>
    Association,
}

/// <summary>What ties a substitute to the member: a colleague of the same service or body, or an elected of the same assembly.</summary>
/// <remarks>Source: CRPA, art. R133-3.</remarks>
public enum SubstituteTie
{
    /// <summary>Of the same service or body.</summary>
    SameService,

    /// <summary>Elected to the same assembly.</summary>
    SameAssembly,
}

/// <summary>What each seat brings with it.</summary>
internal static class Seats
{
    /// <summary>Named by the prefect, for a term; the others sit as long as they hold their office.</summary>
    public static bool IsNamed(this Seat seat) => seat is Seat.Magistrate or Seat.Doctor or Seat.LocalAuthority or Seat.Association;

    /// <summary>How many may hold it at once; null for any number.</summary>
    public static int? Places(this Seat seat, Department department, CommissionRules rules) =>
        seat switch
        {
            Seat.LocalAuthority or Seat.Association => null,
            Seat.Chair when rules.CoChaired.Contains(department) => 2,
            _ => 1,
        };

    public static SubstituteTie Tie(this Seat seat) => seat is Seat.LocalAuthority ? SubstituteTie.SameAssembly : SubstituteTie.SameService;
}

namespace PspWorkflow.Law;

/// <summary>Where the residence document and AFIS stand on a day.</summary>
internal static class TracksOnDay
{
    private const string NoDocument = "Aucun document de séjour en cours de validité n’est enregistré.";

    public static PermitTrack Permit(CaseFacts? known, DateOnly day)
    {
        if (known is null or { NeedsPermit: false })
        {
            return new PermitTrack(known is null ? PermitStatus.Awaited : PermitStatus.NotNeeded);
        }

        Permit? last = known.Permits.MaxBy(p => p.Until);
        PermitRequest? open = known.PermitRequests.LastOrDefault(r => r.Answer is not PermitAnswer.Issued);
        DateOnly? implicitOn = open is { Answer: null } ? ImplicitRefusal.On(open, known) : null;
        return new PermitTrack(Status(last, open, implicitOn, day), last?.From, last?.Until)
        {
            RequestedOn = open?.RequestedOn,
            ReceiptOn = open?.ReceiptOn,
            ImplicitRefusalOn = implicitOn,
            IsRenewal = last is not null && known.Permits.Count(p => p.Kind is not PermitKind.RenewalReceipt) > 1,
        };
    }

    public static AidTrack Aid(CaseFacts? known, bool running, DateOnly day)
    {
        if (!running || known!.Path.Periods.FirstOrDefault(p => p.Contains(day)) is not { } period)
        {
            return new AidTrack(AidStatus.NotOpen, "Aucune période du parcours n’est en cours.");
        }

        bool covered = !known.NeedsPermit || known.Permits.Any(p => p.From <= day && p.Until >= day);
        AidLine? line = known.Aids.LastOrDefault(a => a.Period == period.Number);
        AidTrack track = line switch
        {
            { Grounds.Count: > 0 } => new(AidStatus.Refused, "L’aide a été refusée pour cette période."),
            { From: not null } when line.EndedOn is not null && day > line.Until => new(AidStatus.Ended, "Une décision a mis fin à l’aide."),
            { From: not null } => new(AidStatus.Open),
            _ when !covered => new(AidStatus.WaitsForDocument, NoDocument),
            null => new(AidStatus.CanBeRequested),
            _ => new(AidStatus.Requested, "La demande attend la décision du préfet."),
        };
        return track with { RequestedOn = line?.RequestedOn, From = line?.From, Until = line?.Until, Grounds = line?.Grounds ?? [] };
    }

    private static PermitStatus Status(Permit? last, PermitRequest? open, DateOnly? implicitOn, DateOnly day) =>
        (last, open) switch
        {
            ({ WithdrawnOn: { } on }, null) when day > on => PermitStatus.Withdrawn,
            ({ } permit, _) when permit.Until >= day => PermitStatus.Issued,
            (_, { Answer: PermitAnswer.Refused }) => PermitStatus.Refused,
            (_, not null) => day >= implicitOn ? PermitStatus.ImplicitlyRefused : PermitStatus.Requested,
            (not null, null) => PermitStatus.Expired,
            _ => PermitStatus.Awaited,
        };
}

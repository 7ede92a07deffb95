namespace PspWorkflow.Law;

/// <summary>Where the residence document and AFIS stand on a day.</summary>
internal static class TracksOnDay
{
    public static PermitTrack Permit(CaseFacts? known, DateOnly day)
    {
        if (known is { NeedsPermit: false })
        {
            return new PermitTrack(PermitStatus.NotNeeded);
        }

        return known?.Permits.MaxBy(p => p.Until) is { } last
            ? new PermitTrack(last.Until >= day ? PermitStatus.Issued : PermitStatus.Expired, last.From, last.Until)
            : new PermitTrack(PermitStatus.Awaited);
    }

    public static AidTrack Aid(CaseFacts? known, bool running, DateOnly day)
    {
        if (!running || !known!.Path.Periods.Any(p => p.Contains(day)))
        {
            return new AidTrack(AidStatus.NotOpen, "Aucune période du parcours n’est en cours.");
        }

        return !known.NeedsPermit || known.Permits.Any(p => p.From <= day && p.Until >= day)
            ? new AidTrack(AidStatus.CanBeRequested)
            : new AidTrack(AidStatus.WaitsForDocument, "Aucun document de séjour en cours de validité n’est enregistré.");
    }
}

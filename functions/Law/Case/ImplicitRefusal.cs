namespace PspWorkflow.Law;

/// <summary>The day on which silence on a request for a residence document becomes a refusal.</summary>
/// <remarks>Source: CESEDA, art. R432-2 (four months); CRPA, art. L114-5 (days given to put an indispensable piece right do not count).</remarks>
internal static class ImplicitRefusal
{
    /// <returns>That day, or null: without a receipt nothing says that the file is complete.</returns>
    public static DateOnly? On(PermitRequest request, CaseFacts known)
    {
        if (request.ReceiptOn is not { } start)
        {
            return null;
        }

        DateOnly end = Deadlines.PermitSilence(start, known.Rules).Day;
        foreach (DateOnly day in SuspendedDays(known).Where(d => d >= start))
        {
            end = day < end ? end.AddDays(1) : end;
        }

        return end;
    }

    // Two demands that overlap suspend once.
    private static IEnumerable<DateOnly> SuspendedDays(CaseFacts known)
    {
        PieceKind[] indispensable = [.. PieceLists.Of(PieceList.Permit).Where(p => p.Indispensable).Select(p => p.Kind)];
        return known.Pieces
            .Where(p => indispensable.Contains(p.Kind))
            .SelectMany(p => p.Suspensions)
            .SelectMany(s => Enumerable.Range(0, Math.Max(s.Until.DayNumber - s.From.DayNumber + 1, 0)).Select(s.From.AddDays))
            .Distinct()
            .Order();
    }
}

using PspWorkflow.App.Mail;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>What must hold of every notice when an ordeal is over; each method says what does not.</summary>
internal static class Wrong
{
    private static readonly Fate[] Silent =
        [Fate.TakenWithoutAnswer, Fate.LostWithoutAnswer, Fate.BouncedWithoutAnswer, Fate.KilledBefore, Fate.KilledAfter, Fate.OvertakenByAnotherWorker];

    private static readonly Fate[] Bouncing = [Fate.RefusedForGood, Fate.BouncedBeforeTheAnswer, Fate.BouncedWithoutAnswer];

    public static (string Case, string To) Subject(OutboxRow row) => ($"{row.Case}", Ordeal.AddressOf(row));

    public static IEnumerable<string> In(Ordeal ordeal, IEnumerable<NoticeLine> lines) =>
        lines.SelectMany(line => Of(ordeal, line).Select(what => $"{line.Row.Key} {what}: {line.Row.State}, {string.Join(" ", FatesOf(ordeal, line.Row))}"));

    private static IEnumerable<string> Of(Ordeal ordeal, NoticeLine line)
    {
        OutboxRow row = line.Row;
        Fate[] fates = [.. FatesOf(ordeal, row)];
        int taken = ordeal.Provider.Took.Count(mail => Has(mail, row));
        if (taken > (ordeal.Resent.Contains(row.Key) ? 2 : 1))
        {
            yield return $"was taken {taken} times";
        }

        bool isHonest = row.State switch
        {
            NoticeState.Sent or NoticeState.Delivered or NoticeState.Deferred => taken > 0,
            NoticeState.Bounced => fates.Intersect(Bouncing).Any(),
            NoticeState.Unknown => !ordeal.KnowsKeys && fates.Intersect(Silent).Any(),
            _ => false,
        };
        if (!isHonest)
        {
            yield return "ends in a state that nothing led to";
        }

        if (fates.Intersect([Fate.BouncedBeforeTheAnswer, Fate.BouncedWithoutAnswer]).Any() && row.State is not NoticeState.Bounced)
        {
            yield return "bounced, and is not said to have";
        }
    }

    /// <summary>Second addresses: of what bounced, once, and never for a link; what carries one leaves alone.</summary>
    public static IEnumerable<string> WithSecondAddress(Ordeal ordeal, IReadOnlyDictionary<string, NoticeLine> lines)
    {
        foreach (OutboxRow row in lines.Values.Select(line => line.Row).Where(row => !row.ToSecond))
        {
            bool isLink = Notices.CarriesLink(row.Notice!);
            bool expected = row.State is NoticeState.Bounced && !isLink && row.Recipient == App.Local.Play.Cast.Secretary.Id;
            if (lines.ContainsKey($"{row.Key}/second") != expected)
            {
                yield return $"{row.Key} {row.State}: {(expected ? "nothing goes" : "something goes")} to the second address";
            }

            if (isLink && ordeal.Provider.HandedOver.Any(one => Has(one.Mail, row) && OddProvider.CasesIn(one.Mail).Count > 1))
            {
                yield return $"{row.Key} carries a link and left with others";
            }
        }
    }

    private static IEnumerable<Fate> FatesOf(Ordeal ordeal, OutboxRow row) => ordeal.Provider.HandedOver.Where(one => Has(one.Mail, row)).Select(one => one.Fate);

    private static bool Has(Ports.Mail mail, OutboxRow row) => mail.To == Ordeal.AddressOf(row) && OddProvider.CasesIn(mail).Contains($"{row.Case}");
}

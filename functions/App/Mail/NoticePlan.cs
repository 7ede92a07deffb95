using PspWorkflow.App.Casework;
using PspWorkflow.App.Links;
using PspWorkflow.App.Links.Steps;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Which notices follow from which events, and to whom: the outbox rows of an append.</summary>
public sealed class NoticePlan(IDirectory directory, Replacements replacements)
{
    /// <summary>One signal, and one mail for each notice and recipient.</summary>
    internal async Task<IReadOnlyList<OutboxRow>> FollowingAsync(CaseId id, CaseAt next, IReadOnlyList<Event> events, CancellationToken cancellation)
    {
        DateTimeOffset at = events[^1].At;
        List<OutboxRow> rows = [new($"{id}/signal/{next.Version}", OutboxKind.Signal, id, at) { Version = next.Version }];
        Notice[] notices = [.. events.SelectMany(happened => Following(happened, next.State))];
        rows.AddRange(await ForHerAsync(id, next, notices, at, cancellation));
        HashSet<(Alert?, ActorId)> told = [];
        foreach (Notice notice in notices)
        {
            IReadOnlyList<Account> recipients = await RecipientsAsync(notice, next.State, LegalCalendar.DayOf(at), cancellation);
            foreach (Account recipient in recipients.Where(one => notice.Alert is null || told.Add((notice.Alert, one.Id))))
            {
                rows.Add(new OutboxRow($"{id}/{notice.Name}/{recipient.Id}/{notice.KeyAt(next.Version)}", OutboxKind.Mail, id, notice.Alert is null ? at : Gathering.From(at))
                {
                    Department = notice.In ?? next.State.Facts!.Department, // whose secretariat sees it and may send it again
                    Notice = notice.Name,
                    Recipient = recipient.Id,
                    Day = notice.Day,
                    Alert = notice.Alert,
                    Version = next.Version,
                });
            }
        }

        return rows;
    }

    /// <summary>One mail a day to the person at most, if she confirmed an address; it is her référent·e's account that the row names.</summary>
    private async Task<IReadOnlyList<OutboxRow>> ForHerAsync(CaseId id, CaseAt next, Notice[] notices, DateTimeOffset at, CancellationToken cancellation)
    {
        if (!HerAddress.MayWrite(next.State) || notices.FirstOrDefault(notice => Notices.ConcernHer(notice.Name)) is not { } first)
        {
            return [];
        }

        IReadOnlyList<Account> accompanying = await AccompanyingAsync(first with { For = null }, next.State.Facts!, cancellation);
        DateOnly day = LegalCalendar.DayOf(at);
        return accompanying.Count == 0 ? [] : [new OutboxRow($"{id}/{Notices.ForHer}/{day:yyyy-MM-dd}", OutboxKind.Mail, id, at)
        {
            Department = next.State.Facts!.Department,
            Notice = Notices.ForHer,
            Recipient = accompanying[0].Id,
            Day = day,
            Version = next.Version,
        }];
    }

    private async Task<IReadOnlyList<Account>> RecipientsAsync(Notice notice, PspCase state, DateOnly day, CancellationToken cancellation)
    {
        List<Account> recipients = [];
        foreach (Role role in notice.To)
        {
            IReadOnlyList<Account> there = role is Role.Association
                ? await AccompanyingAsync(notice, state.Facts!, cancellation)
                : await directory.ListAsync(role, notice.In ?? state.Facts!.Department, association: null, cancellation);
            recipients.AddRange(role is Role.Prefecture ? Prefecture.Told(there, notice.Above, day) : there);
        }

        return LinkSteps.IsDecision(notice.Name) ? await WithReplacementsAsync(recipients, day, cancellation) : recipients;
    }

    /// <summary>A decision is asked of whoever replaces a signatory, even of one who is not usually told.</summary>
    private async Task<IReadOnlyList<Account>> WithReplacementsAsync(List<Account> recipients, DateOnly day, CancellationToken cancellation)
    {
        List<Account> all = [.. recipients];
        foreach (Account recipient in recipients)
        {
            all.AddRange((await replacements.InsteadAsync(recipient, day, cancellation)).Where(other => all.TrueForAll(known => known.Id != other.Id)));
        }

        return all;
    }

    /// <summary>The référent·e of the case where one is named and still of the association; else all its accounts in the department.</summary>
    private async Task<IReadOnlyList<Account>> AccompanyingAsync(Notice notice, CaseFacts facts, CancellationToken cancellation)
    {
        AssociationId association = notice.For ?? facts.Association;
        return association == facts.Association
            && facts.Referent is { } named
            && await directory.FindAsync(named.Account, cancellation) is { Mail.Length: > 0 } account
            && account.Association == association
                ? [account]
                : await directory.ListAsync(Role.Association, facts.Department, association, cancellation);
    }

    /// <summary>Both opinions are there, at the entry or at a renewal.</summary>
    private static bool IsToDecide(PspCase state) => state.Facts!.Current is Request.Advised { Facts.AssociationOpinion: not null };

    private static IEnumerable<Notice> Following(Event happened, PspCase state) => happened switch
    {
        Event.ApplicationSubmitted => [new(Notices.Acknowledged, happened.Day, Role.Association), new(Notices.Received, happened.Day, Role.Secretariat)],
        Event.PiecesAsked asked => [new(Notices.PiecesMissing, asked.Deadline, Role.Association)],
        Event.FileDeclaredComplete => [new(Notices.Complete, happened.Day, Role.Association)],
        Event.PlacedOnAgenda placed => [new(Notices.OnAgenda, placed.SessionOn, Role.Association)],
        Event.TakenOffAgenda taken => [new(Notices.OffAgenda, taken.SessionOn, Role.Association)],
        Event.AssociationOpinionGiven or Event.CommissionOpinionGiven when IsToDecide(state) => [new(Notices.ToDecide, happened.Day, Role.Prefecture)],
        Event.DecisionTaken => [new(Notices.ToSign, happened.Day, Role.Prefecture, Role.Secretariat)],
        Event.DecisionSigned signed => [new(Notices.Decided, signed.SignedOn, Role.Association, Role.Secretariat)],
        Event.PeriodOpened opened when state.Facts!.NeedsPermit => [new(Notices.DocumentToIssue, opened.SignedOn, Role.ForeignersOffice)],
        Event.DecisionNotified notified => [new(Notices.Notified, notified.NotifiedOn, Role.Association)],
        Event.PermitRecorded recorded => [new(Notices.DocumentIssued, recorded.Until, Role.Association)],
        Event.ReportGiven given => [new(Notices.ReportGiven, given.WrittenOn, Role.Secretariat)],
        Event.RenewalRequested => [new(Notices.RenewalAcknowledged, happened.Day, Role.Association), new(Notices.RenewalReceived, happened.Day, Role.Secretariat)],
        Event.RequestWithdrawn => [new(Notices.Withdrawn, happened.Day, Role.Association, Role.Secretariat)],
        Event.PathEnded ended => [new(Notices.EndedEarly, ended.LastDay, Role.Association, Role.Secretariat, Role.Prefecture)],
        Event.RecordRetracted { Record: RetractableRecord.EndOnDemand } when state.Facts!.Path.Last is { } last =>
        [
            new(Notices.TakenBack, happened.Day, Role.Association, Role.Secretariat, Role.Prefecture),
            new(Notices.GoesOn, last.LastDay, Role.Association, Role.Secretariat),
        ],
        Event.RecordRetracted => [new(Notices.TakenBack, happened.Day, Role.Association, Role.Secretariat, Role.Prefecture)],
        Event.EndingConsidered considered => [new(Notices.EndConsidered, considered.InformedOn, Role.Association, Role.Secretariat)],
        Event.EndingDecided { Sense: EndingSense.Maintained } => [new(Notices.Maintained, happened.Day, Role.Association, Role.Secretariat)],
        Event.EndingDecided => [new(Notices.ToSign, happened.Day, Role.Prefecture, Role.Secretariat)],
        Event.EndingSigned signed => [new(Notices.EndSigned, signed.SignedOn, Role.Association, Role.Secretariat)],
        Event.TransferProposed proposed => [new(Notices.MoveProposed, proposed.AgreedOn, Role.Secretariat, Role.Prefecture) { In = proposed.To }],
        Event.TransferAccepted accepted => [new(Notices.MoveAccepted, accepted.On, Role.Association, Role.Secretariat)],
        Event.DecisionRectified rectified => [new(Notices.Rectified, rectified.On, Role.Association, Role.Secretariat)],
        Event.HandOverProposed proposed => [new(Notices.TakeOverProposed, proposed.AgreedOn, Role.Association) { For = proposed.To }],
        Event.HandOverAccepted accepted =>
        [
            new(Notices.TakenOver, accepted.On, Role.Association, Role.Secretariat),
            new(Notices.TakenOver, accepted.On, Role.Association) { For = accepted.From },
        ],
        Event.AppealLodged lodged => [new(Notices.AppealReceived, lodged.LodgedOn, Role.Secretariat, Role.Prefecture)],
        Event.AppealSettled settled => [new(Notices.AppealAnswered, settled.On, Role.Association, Role.Secretariat)],
        Event.AppealGranted granted => [new(Notices.AppealAnswered, granted.SignedOn, Role.Association, Role.Secretariat)],
        Event.JudgmentRecorded judged => [new(Notices.AppealAnswered, judged.ReadOn, Role.Association, Role.Secretariat)],
        Event.PeriodExtended extended => [new(Notices.Extended, extended.End.AddDays(-1), Role.Association, Role.Secretariat)],
        Event.CaseClosed closed => [new(Notices.Closed, closed.On, Role.Association, Role.Secretariat)],
        Event.AlertRaised raised => AlertNotices.Of(raised, state),
        _ => [],
    };
}

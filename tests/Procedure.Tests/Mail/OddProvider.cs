using System.Text.RegularExpressions;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>What befalls one mail on its way to the provider.</summary>
internal enum Fate
{
    Taken,
    TakenTwice,
    TakenWithoutAnswer,
    LostWithoutAnswer,
    TooMany,
    Broken,
    RefusedForGood,
    BouncedBeforeTheAnswer,
    BouncedWithoutAnswer,
    KilledBefore,
    KilledAfter,
    OvertakenByAnotherWorker,
}

/// <summary>The process that sends is killed.</summary>
internal sealed class KilledException : Exception;

/// <summary>A provider of which everything is to be feared but a lie: it takes mails and does not say so, is busy, breaks, takes a mail twice, reports before it answers.</summary>
/// <param name="fates">What befalls each mail handed over.</param>
/// <param name="knowsKeys">Whether it takes each key once.</param>
internal sealed partial class OddProvider(Func<Fate> fates, bool knowsKeys) : IMail
{
    private readonly List<MailEvent> _events = [];
    private int _ids;

    public bool KnowsKeys => knowsKeys;

    /// <summary>Every handing over, whatever came of it.</summary>
    public List<(Ports.Mail Mail, Fate Fate)> HandedOver { get; } = [];

    /// <summary>The mails it took, in order; a copy of its own making is no second one.</summary>
    public List<Ports.Mail> Took { get; } = [];

    /// <summary>Called before it answers: an event reaches us, or another worker comes by.</summary>
    public Func<MailEvent?, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    /// <summary>The cases that a mail names.</summary>
    public static IReadOnlyList<string> CasesIn(Ports.Mail mail) => [.. Subjects().Matches(mail.Subject + "\n" + mail.Text).Select(match => match.Groups[1].Value).Distinct()];

    public async Task<MailAnswer> SendAsync(Ports.Mail mail, CancellationToken cancellation)
    {
        Fate fate = fates();
        HandedOver.Add((mail, fate));
        if (fate is Fate.OvertakenByAnotherWorker)
        {
            await Meanwhile(null);
        }

        if (fate is not (Fate.LostWithoutAnswer or Fate.TooMany or Fate.Broken or Fate.RefusedForGood or Fate.KilledBefore))
        {
            Take(mail, fate);
        }

        if (fate is Fate.BouncedBeforeTheAnswer or Fate.BouncedWithoutAnswer)
        {
            await Meanwhile(Next(mail, NoticeState.Bounced));
        }

        return fate switch
        {
            Fate.TooMany or Fate.Broken => MailOutcome.Deferred,
            Fate.RefusedForGood => MailOutcome.Refused,
            Fate.TakenWithoutAnswer or Fate.LostWithoutAnswer or Fate.BouncedWithoutAnswer => MailOutcome.Unknown,
            Fate.KilledBefore or Fate.KilledAfter => throw new KilledException(),
            _ => new MailAnswer(MailOutcome.Sent, $"id-{_ids++}"),
        };
    }

    /// <summary>The events that it still has to report, in an order of the test's; each once more when the dice say so.</summary>
    public IReadOnlyList<MailEvent> Report(Random random)
    {
        MailEvent[] all = [.. _events, .. _events.Where(_ => random.Next(4) == 0)];
        _events.Clear();
        random.Shuffle(all);
        return all;
    }

    private void Take(Ports.Mail mail, Fate fate)
    {
        if (knowsKeys && Took.Any(taken => taken.Key == mail.Key))
        {
            return;
        }

        Took.Add(mail);
        if (fate is Fate.BouncedBeforeTheAnswer or Fate.BouncedWithoutAnswer)
        {
            return;
        }

        foreach (NoticeState state in (NoticeState[])[NoticeState.Sent, NoticeState.Deferred, NoticeState.Delivered])
        {
            _events.Add(Next(mail, state));
        }

        if (fate is Fate.TakenTwice)
        {
            _events.Add(Next(mail, NoticeState.Delivered));
        }
    }

    private MailEvent Next(Ports.Mail mail, NoticeState state) => new($"event-{_ids++}", mail.Key, state, mail.At);

    [GeneratedRegex("Dossier ([0-9a-z-]+) : ")]
    private static partial Regex Subjects();
}

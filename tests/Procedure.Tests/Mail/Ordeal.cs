using System.Globalization;
using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>One run of notices through a provider that misbehaves as the seed says, until it behaves again. Each notice is about a case of its own, by which its mails are known.</summary>
internal sealed class Ordeal : IDisposable
{
    private static readonly Account Plain = Cast.Referent;
    private static readonly Account WithSecond = Cast.Secretary;
    private static readonly Account Decider = Cast.Prefect with { SecondMail = "signataire-accueil@demo.invalid" };

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random;
    private readonly bool _reports;
    private readonly PostOffice _office;
    private readonly List<OutboxRow> _written = [];
    private readonly HashSet<(string Case, string To)> _known = [];
    private bool _calm;
    private bool _another;

    public Ordeal(int seed)
    {
        _random = new Random(seed);
        KnowsKeys = _random.Next(2) == 0;
        _reports = _random.Next(2) == 0;
        Provider = new OddProvider(NextFate, KnowsKeys) { Meanwhile = MeanwhileAsync };
        _office = new PostOffice(_folder.Root, new Watched(this));
    }

    public bool KnowsKeys { get; }

    public OddProvider Provider { get; }

    /// <summary>What was handed over though it was known to have arrived.</summary>
    public List<string> SentAgain { get; } = [];

    /// <summary>The notices that people had sent again.</summary>
    public HashSet<string> Resent { get; } = [];

    public async Task RunAsync()
    {
        foreach (Account account in (Account[])[Plain, WithSecond, Decider])
        {
            await _office.EnterAsync(account);
        }

        for (int round = 0; round < 12; round++)
        {
            await WriteAsync(_random.Next(3));
            await RoundAsync();
        }

        await CalmDownAsync();
    }

    /// <summary>People have some of those sent again of which nobody knows.</summary>
    public async Task ResendAsync()
    {
        foreach (NoticeLine line in (await LinesAsync()).Values.Where(line => line.Row.State is NoticeState.Unknown && _random.Next(2) == 0))
        {
            Assert.True(await _office.Notices.ResendAsync(line.Row.Key, Cast.Secretary.Id, _office.Clock.GetUtcNow(), Ct));
            Resent.Add(line.Row.Key);
            _known.Remove(Wrong.Subject(line.Row));
        }

        await CalmDownAsync();
    }

    public Task<IReadOnlyDictionary<string, NoticeLine>> LinesAsync() => _office.LinesAsync(Cast.Department);

    public static string AddressOf(OutboxRow row)
    {
        Account account = new[] { Plain, WithSecond, Decider }.Single(one => one.Id == row.Recipient);
        return row.ToSecond ? account.SecondMail! : account.Mail;
    }

    public void Dispose()
    {
        _office.Dispose();
        _folder.Dispose();
    }

    private async Task WriteAsync(int count)
    {
        for (int i = 0; i < count; i++)
        {
            CaseId id = CaseId.From(Cast.Department, [.. BitConverter.GetBytes(_written.Count), 0, 0, 0, 0, 0, 0]);
            OutboxRow row = _random.Next(4) switch
            {
                0 => _office.Notice(Notices.ToDecide, id, Decider),
                1 => _office.Notice(Notices.Complete, id, Plain),
                _ => _office.Notice(Notices.Received, id, WithSecond),
            };
            _written.Add(row);
            await _office.WriteAsync(id, 0, row);
        }
    }

    private async Task RoundAsync()
    {
        _office.Pass(TimeSpan.FromMinutes(_random.Next(4) switch { 0 => 1, 1 => 6, 2 => 60, _ => 700 }));
        try
        {
            await _office.Postman.SendDueAsync(null, Ct);
        }
        catch (KilledException)
        {
            _office.Restart();
        }

        foreach (MailEvent heard in _reports ? Provider.Report(_random) : [])
        {
            await HearAsync(heard);
        }
    }

    private async Task CalmDownAsync()
    {
        _calm = true;
        for (int round = 0; round < 50 && await _office.Outbox.NextAsync(Ct) is not null; round++)
        {
            await RoundAsync();
        }
    }

    private Fate NextFate() => _calm || _random.Next(3) == 0 ? Fate.Taken : _random.GetItems(Enum.GetValues<Fate>(), 1)[0];

    private async Task MeanwhileAsync(MailEvent? heard)
    {
        if (heard is not null)
        {
            await HearAsync(heard);
        }
        else if (!_another)
        {
            _another = true;
            _office.Machine.Advance(TimeSpan.FromMinutes(6)); // the lease has run out
            try
            {
                await _office.Postman.SendDueAsync(null, Ct);
            }
            finally
            {
                _another = false;
            }
        }
    }

    private async Task HearAsync(MailEvent heard)
    {
        await _office.Ears.HearAsync(heard, Ct);
        _known.UnionWith(Provider.HandedOver.Where(one => one.Mail.Key == heard.Mail).SelectMany(one => Subjects(one.Mail)));
    }

    private static IEnumerable<(string Case, string To)> Subjects(Ports.Mail mail) => OddProvider.CasesIn(mail).Select(id => (id, mail.To));

    /// <summary>The provider, and what we know by its answers.</summary>
    private sealed class Watched(Ordeal ordeal) : IMail
    {
        public bool KnowsKeys => ordeal.KnowsKeys;

        public async Task<MailAnswer> SendAsync(Ports.Mail mail, CancellationToken cancellation)
        {
            ordeal.SentAgain.AddRange(Subjects(mail).Where(ordeal._known.Contains).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one} in hand-over {ordeal.Provider.HandedOver.Count}")));
            MailAnswer answer = await ordeal.Provider.SendAsync(mail, cancellation);
            if (answer.Outcome is MailOutcome.Sent)
            {
                ordeal._known.UnionWith(Subjects(mail));
            }

            return answer;
        }
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Adapters;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>The outbox and all that sends it, on the files of one folder, with a channel and clocks of the test's; no port, no orchestrations.</summary>
internal sealed class PostOffice : IDisposable
{
    /// <summary>A Monday morning.</summary>
    public static readonly DateTimeOffset Opening = new(2026, 1, 12, 8, 0, 0, TimeSpan.Zero);

    private readonly string _folder;
    private readonly IMail _channel;
    private ServiceProvider _services;

    public PostOffice(string folder, IMail channel)
    {
        (_folder, _channel) = (folder, channel);
        _services = Build();
    }

    /// <summary>Legal time.</summary>
    public FakeTimeProvider Clock { get; } = new(Opening);

    /// <summary>Machine time.</summary>
    public FakeTimeProvider Machine { get; } = new(Opening);

    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    public INotices Notices => _services.GetRequiredService<INotices>();

    public Postman Postman => _services.GetRequiredService<Postman>();

    public MailEars Ears => _services.GetRequiredService<MailEars>();

    /// <summary>The process died: another opens the same files.</summary>
    public void Restart()
    {
        _services.Dispose();
        _services = Build();
    }

    public void Pass(TimeSpan time)
    {
        Clock.Advance(time);
        Machine.Advance(time);
    }

    public Task EnterAsync(Account account) => _services.GetRequiredService<IDirectory>().SaveAsync(account, keyHash: null, Ct);

    /// <summary>Writes notices that follow from an act on a case: the first files it, the second declares it complete.</summary>
    public async Task WriteAsync(CaseId id, int on, params OutboxRow[] rows)
    {
        StoredEvent happened = FiledApplication.At(Clock.GetUtcNow())[on];
        Append append = new(StreamId.Of(id), on, [happened], new KeyUse($"act-{on}", "act")) { Outbox = rows };
        Assert.IsType<Appended.Written>(await _services.GetRequiredService<IRegister>().AppendAsync(append, Ct));
    }

    /// <summary>A notice to an account, due at once.</summary>
    public OutboxRow Notice(string name, CaseId id, Account to) => new($"{id}/{name}/{to.Id}", OutboxKind.Mail, id, Clock.GetUtcNow())
    {
        Notice = name,
        Recipient = to.Id,
        Department = to.Department,
        Day = LegalCalendar.DayOf(Clock.GetUtcNow()),
        Version = 1,
    };

    /// <summary>All notices of a department as they stand, by key.</summary>
    public async Task<IReadOnlyDictionary<string, NoticeLine>> LinesAsync(Department department)
    {
        Dictionary<string, NoticeLine> lines = [];
        foreach (NoticeState state in Enum.GetValues<NoticeState>())
        {
            foreach (NoticeLine line in (await Notices.ListAsync(department, state, new Page(500), Ct)).Items)
            {
                lines.Add(line.Row.Key, line);
            }
        }

        return lines;
    }

    public void Dispose() => _services.Dispose();

    private ServiceProvider Build()
    {
        IServiceCollection services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<TimeProvider>(Clock)
            .AddKeyedSingleton<TimeProvider>(LocalAdapters.MachineClock, Machine)
            .AddLocalAdapters(new AdapterOptions(_folder, DataKind.Demo))
            .AddSingleton(_channel);
        services.AddCasework();
        return services.BuildServiceProvider();
    }
}

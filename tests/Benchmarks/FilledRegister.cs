using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Adapters;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Benchmarks;

/// <summary>A register with many cases, few of which are due: the others were filed yesterday, and their mails may leave tomorrow.</summary>
/// <remarks>Filled through the port, one append for each act, unflushed as in a demonstration, and without sealed texts: the key of each case would be flushed.</remarks>
internal sealed class FilledRegister(string folder) : IDisposable
{
    public const int Due = 50;

    private static readonly Department Department = Department.Parse("45");
    private static readonly ActorId Referent = ActorId.Parse("referente-passerelle");

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalAdapters(new AdapterOptions(folder, DataKind.Demo)).BuildServiceProvider();

    /// <summary>The association of the due cases; another has all the others.</summary>
    public static AssociationId Few { get; } = AssociationId.Parse("le-phare");

    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>One of the cases that are due.</summary>
    public static CaseId First { get; } = IdOf(0);

    public IRegister Register => _services.GetRequiredService<IRegister>();

    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    public async Task FillAsync(int cases)
    {
        for (int number = 0; number < cases; number++)
        {
            bool due = number < Due;
            PspCase filed = await FileAsync(number, PspCase.New, Submit(due ? Few : AssociationId.Parse("la-passerelle"), Now.AddDays(due ? -41 : -1)), Now.AddDays(due ? 0 : 1));
            if (due)
            {
                await FileAsync(number, filed, new Act.DeclareComplete(Referent, Now.AddDays(-40)), Now.AddDays(1)); // and no session within thirty days
            }
        }
    }

    public void Dispose() => _services.Dispose();

    private static Act.Submit Submit(AssociationId association, DateTimeOffset at)
    {
        DateOnly day = LegalCalendar.DayOf(at);
        Approval approval = new(Department, day.AddYears(-1), day.AddYears(1), "2026-1");
        return new Act.Submit(Referent, at, Department, association, approval, RuleSets.InForceId, NeedsPermit: true, TextId.From(new byte[16]));
    }

    private async Task<PspCase> FileAsync(int number, PspCase state, Act act, DateTimeOffset mailNotBefore)
    {
        CaseId id = IdOf(number);
        IReadOnlyList<Event> events = ((Outcome<Event>.Accepted)state.Decide(act)).Events;
        CaseAt next = new(events.Aggregate(state, (current, happened) => current.Evolve(happened)), state is PspCase.Applying ? 2 : 1);
        await Register.AppendAsync(
            new Append(StreamId.Of(id), next.Version - events.Count, [.. events.Select(EventCodec.Write)], new KeyUse($"{next.Version}", "filled"))
            {
                Line = Lines.Of(id, next),
                Outbox = [new OutboxRow($"{id}/mail/{next.Version}", OutboxKind.Mail, id, mailNotBefore) { Notice = "received", Recipient = Referent, Day = LegalCalendar.DayOf(Now), Version = next.Version }],
            },
            CancellationToken.None);
        return next.State;
    }

    private static CaseId IdOf(int number) => CaseId.From(Department, System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)));
}

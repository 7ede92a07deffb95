using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The registration gives every port, once, on one folder.</summary>
public sealed class LocalAdaptersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_demo_has_every_port_and_a_mailbox_that_shows_what_was_sent()
    {
        await using ServiceProvider services = Build(new AdapterOptions(_folder["data"], DataKind.Demo));

        Assert.All(
            [typeof(IRegister), typeof(IOutbox), typeof(ICaseKeys), typeof(IDocuments), typeof(IDirectory), typeof(DataFolder)],
            port => Assert.Same(services.GetRequiredService(port), services.GetRequiredService(port)));
        await services.GetRequiredService<IMail>().SendAsync(new Mail("k", "a@b.fr", "s", "t", "h", Given.Morning), Ct);
        Assert.Single(await services.GetRequiredService<IMailbox>().ListAsync());
        Assert.Same(TimeProvider.System, services.GetRequiredKeyedService<TimeProvider>(LocalAdapters.MachineClock));
    }

    [Fact]
    public async Task Register_and_outbox_share_one_file_and_the_machine_clock_that_is_given()
    {
        FakeTimeProvider machine = new();
        await using ServiceProvider services = Build(
            new AdapterOptions(_folder["data"], DataKind.Demo),
            given => given.AddKeyedSingleton<TimeProvider>(LocalAdapters.MachineClock, machine));
        IOutbox outbox = services.GetRequiredService<IOutbox>();
        CaseId id = Given.Case();
        await services.GetRequiredService<IRegister>().AppendAsync(Given.Act(id) with { Outbox = [Given.Signal(id)] }, Ct);

        Assert.Single(await outbox.TakeAsync(Given.Morning, TimeSpan.FromHours(1), 1, null, Ct));
        machine.Advance(TimeSpan.FromHours(1));
        Assert.Single(await outbox.TakeAsync(Given.Morning, TimeSpan.FromHours(1), 1, null, Ct));
    }

    [Fact]
    public async Task Everything_outlives_the_process()
    {
        (CaseId id, DocumentId document, TextId text) = (Given.Case(), Given.Document(), Given.Text());
        await using (ServiceProvider first = Build(new AdapterOptions(_folder["data"], DataKind.Demo)))
        {
            await first.GetRequiredService<IRegister>().AppendAsync(Given.Act(id) with { Texts = [new(text, "motif")] }, Ct);
            await first.GetRequiredService<IDocuments>().DepositAsync(id, document, new MemoryStream([1, 2]), 10, Ct);
        }

        await using ServiceProvider second = Build(new AdapterOptions(_folder["data"], DataKind.Demo));
        Assert.Equal("motif", await second.GetRequiredService<IRegister>().OpenTextAsync(StreamId.Of(id), text, Ct));
        await using Stream? content = await second.GetRequiredService<IDocuments>().OpenAsync(id, document, Ct);
        Assert.Equal(1, content!.ReadByte());
    }

    [Fact]
    public async Task Real_data_leave_through_a_mail_server_and_have_no_mailbox()
    {
        await using ServiceProvider services = Build(
            new AdapterOptions(_folder["data"], DataKind.Real) { Smtp = new SmtpOptions("mail.invalid") });

        Assert.IsType<SmtpMail>(services.GetRequiredService<IMail>());
        Assert.Null(services.GetService<IMailbox>());
    }

    [Fact]
    public void Options_that_would_lose_mails_or_a_password_stop_the_start_before_anything_is_made()
    {
        Assert.Throws<ArgumentException>(() => Build(new AdapterOptions(_folder["data"], DataKind.Real)));
        Assert.Throws<ArgumentException>(() => Build(new AdapterOptions(_folder["data"], DataKind.Real)
        {
            Smtp = new SmtpOptions("mail.invalid", 25, SmtpSecurity.None) { User = "u", Password = "p" },
        }));
        Assert.False(Directory.Exists(_folder["data"]));
    }

    [Fact]
    public void A_folder_of_the_other_kind_stops_the_start()
    {
        DataFolder.Open(_folder["data"], DataKind.Real);

        Assert.Throws<WrongFolderKindException>(() => Build(new AdapterOptions(_folder["data"], DataKind.Demo)));
    }

    public void Dispose() => _folder.Dispose();

    private static ServiceProvider Build(AdapterOptions options, Action<IServiceCollection>? given = null)
    {
        ServiceCollection services = new();
        services.AddLogging();
        given?.Invoke(services);
        return services.AddLocalAdapters(options).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }
}

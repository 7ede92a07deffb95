using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using PspWorkflow.App.Operations;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>What a watchdog is told.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_register_that_answers_is_200()
    {
        (int status, string body) = await AskAsync(register => register.ReturnsAsync(new Paged<CaseLine>([], null)));

        Assert.Equal((200, """{"status":"ok","today":"2026-01-12"}"""), (status, body));
    }

    [Fact]
    public async Task A_register_that_fails_is_503_and_nothing_is_told_of_why()
    {
        (int status, string body) = await AskAsync(register => register.ThrowsAsync(new InvalidOperationException("database is locked at /secret/register.db")));

        Assert.Equal((503, """{"status":"register-unavailable"}"""), (status, body));
    }

    private static async Task<(int Status, string Body)> AskAsync(Action<Moq.Language.Flow.ISetup<IRegister, Task<Paged<CaseLine>>>> answers)
    {
        Mock<IRegister> register = new();
        answers(register.Setup(port => port.DueAsync(It.IsAny<DateTimeOffset>(), It.IsAny<Page>(), It.IsAny<CancellationToken>())));
        Health health = new(register.Object, new FakeTimeProvider(new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.Zero)), NullLogger<Health>.Instance);
        using MemoryStream body = new();
        DefaultHttpContext http = new() { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(), Response = { Body = body } };

        await (await health.RunAsync(http.Request, Ct)).ExecuteAsync(http);

        return (http.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}

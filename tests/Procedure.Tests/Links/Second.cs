using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Access;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>A second signatory, and changes of post, as the <c>account</c> command makes them.</summary>
internal static class Second
{
    public const string Key = "second-signatory-key";

    public static readonly Account Signatory = Cast.Prefect with { Id = ActorId.Parse("signataire-2"), DisplayName = "Sam Fictif", Mail = "signataire-2@demo.invalid" };

    public static Task SaveAsync(this RunningHouse house, Account account, string? key = null) =>
        house.Services.GetRequiredService<IDirectory>().SaveAsync(account, key is null ? (ReadOnlyMemory<byte>?)null : BearerKey.Hash(key), Ct);
}

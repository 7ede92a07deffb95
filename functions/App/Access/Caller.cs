using Microsoft.AspNetCore.Http;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Access;

/// <summary>The account that the gatekeeper let in, and what it may touch.</summary>
internal static class Caller
{
    public static Account Of(HttpRequest request) =>
        request.HttpContext.Features.Get<Account>() ?? throw new InvalidOperationException("The gatekeeper let nobody in.");

    /// <summary>A référent·e sees the cases of their association; an administration, those of its department.</summary>
    public static bool MayTouch(this Account account, Department department, AssociationId association) =>
        account.Role is Role.Association
            ? account.Association == association
            : account.Department == department;
}

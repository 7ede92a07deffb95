using Microsoft.AspNetCore.Http;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Access;

/// <summary>The account that the gatekeeper let in, and what it may touch.</summary>
internal static class Caller
{
    public static Account Of(HttpRequest request) =>
        request.HttpContext.Features.Get<Account>() ?? throw new InvalidOperationException("The gatekeeper let nobody in.");

    /// <summary>A référent·e touches the cases of their association; an administration, those of its department;
    /// the foreigners' service, of these only the ones authorised that need a document.</summary>
    public static bool MayTouch(this Account account, CaseFacts facts) => account.Role switch
    {
        Role.Association => account.Association == facts.Association,
        Role.ForeignersOffice => account.Department == facts.Department && facts.NeedsPermit && facts.Path.Periods.Count > 0,
        Role.Secretariat or Role.Prefecture => account.Department == facts.Department,
        _ => false,
    };

    /// <summary>Besides those it touches, the department that is asked to take a path over, with the person's consent, reads it.</summary>
    public static bool MayRead(this Account account, CaseFacts facts) =>
        account.MayTouch(facts)
        || (account.Role is Role.Secretariat or Role.Prefecture && account.Department == facts.Transfer?.To);

    /// <summary>An association that was asked to take a case over may do that, and nothing else before: it does not read it.</summary>
    public static bool MayTakeOver(this Account account, CaseFacts facts) =>
        account.MayTouch(facts) || (account.Role is Role.Association && account.Association == facts.HandOver?.To);
}

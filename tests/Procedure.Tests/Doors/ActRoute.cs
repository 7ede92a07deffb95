using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>The HTTP functions as tests meet them: found by reflection, so that a new one is tried like the others.</summary>
internal static class ActRoute
{
    public const string Document = "0f0e0d0c-0b0a-4908-8706-050403020100";

    /// <summary>A new act stands here by itself, tried on a running case until it says better.</summary>
    private static readonly Dictionary<string, Milestone> Before = new()
    {
        ["ask-for-pieces"] = Milestone.Filed,
        ["declare-complete"] = Milestone.Filed,
        ["put-on-agenda"] = Milestone.Complete,
        ["give-association-opinion"] = Milestone.Complete,
        ["give-commission-opinion"] = Milestone.OnAgenda,
        ["mention-dissent"] = Milestone.OnAgenda,
        ["take-decision"] = Milestone.Advised,
        ["sign-decision"] = Milestone.Decided,
        ["notify-decision"] = Milestone.Signed,
        ["accept-piece"] = Milestone.Filed,
        ["ask-to-correct-piece"] = Milestone.Filed,
        ["record-piece-step"] = Milestone.Filed,
        ["declare-piece-unobtainable"] = Milestone.Filed,
        ["withdraw-permit"] = Milestone.Permitted,
        ["open-aid"] = Milestone.Permitted,
        ["end-aid"] = Milestone.Permitted,
        ["request-renewal"] = Milestone.Reported,
        ["withdraw-request"] = Milestone.Filed,
    };

    /// <summary>Functions that ask for a key.</summary>
    public static IReadOnlyList<HttpFunction> Guarded { get; } = [.. HttpFunction.All.Where(function => function.Allowed is not null)];

    /// <summary>Those that write to no stream: said twice they change nothing more, so no key is kept.</summary>
    public static IReadOnlyList<string> BesideStreams { get; } = ["record-absence", "end-absence", "revoke-links"];

    /// <summary>Those that write.</summary>
    public static IReadOnlyList<HttpFunction> Acts { get; } = [.. Guarded.Where(function => !function.Methods.Contains("get"))];

    public static TheoryData<string> WithBody { get; } = [.. Acts.Where(function => function.Operation?.Body is not null).Select(function => function.Name)];

    public static TheoryData<string> OnCase { get; } = [.. Guarded.Where(IsOnCase).Select(function => function.Name)];

    public static TheoryData<string> AllGuarded { get; } = [.. Guarded.Select(function => function.Name)];

    public static HttpFunction Named(string name) => HttpFunction.All.Single(function => function.Name == name);

    public static bool IsOnCase(HttpFunction function) => function.Route.StartsWith("api/cases/{id}", StringComparison.Ordinal);

    /// <summary>The milestone at which the law can take the act.</summary>
    public static Milestone MilestoneBefore(HttpFunction function) => Before.GetValueOrDefault(function.Name, Milestone.Notified);

    public static string PathOf(HttpFunction function, string id) => function.Path
        .Replace("{id}", ReadyCommission.IdFor(function, id), StringComparison.Ordinal)
        .Replace("{ignored}", "", StringComparison.Ordinal)
        .Replace("{association}", "la-passerelle", StringComparison.Ordinal)
        .Replace("{member}", ReadyCommission.Nobody, StringComparison.Ordinal)
        .Replace("{document}", Document, StringComparison.Ordinal);

    public static HttpMethod MethodOf(HttpFunction function) => new(function.Methods[0].ToUpperInvariant());

    /// <summary>The key of the first of the cast who may call it.</summary>
    public static string KeyOf(HttpFunction function) => Cast.All.First(one => function.Allowed!.Roles.Contains(one.Account.Role)).Key;

    public static IEnumerable<string> OtherKeys(HttpFunction function) =>
        Cast.All.Where(one => !function.Allowed!.Roles.Contains(one.Account.Role)).Select(one => one.Key);

    /// <summary>One account of each role.</summary>
    public static IEnumerable<Account> OneOfEach => Cast.All.Select(one => one.Account).DistinctBy(account => account.Role);
}

using Microsoft.Extensions.Configuration;

namespace PspWorkflow.App.Rules;

/// <summary>What the house decides on rule sets.</summary>
/// <param name="ProposalsAllowed">Whether cases may pin a proposal, which is no law: for trials on invented cases only.</param>
internal sealed record HouseRules(bool ProposalsAllowed)
{
    /// <summary>The setting: true, false, or absent, which is false.</summary>
    public const string Setting = "Rules:AllowProposals";

    public static HouseRules From(IConfiguration configuration) => new(configuration.GetValue(Setting, false));
}

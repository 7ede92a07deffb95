using System.Text.Json;

namespace PspWorkflow.Law;

internal sealed partial class RuleSetReader
{
    private CommissionRules Commission() =>
        new()
        {
            TermYears = Days("members.termYears"),
            TermAlertDays = Days("members.termAlertDays"),
            NotSubstituted = [.. Words("members.notSubstituted").Select(word => Enum.Parse<Seat>(word, ignoreCase: true))],
            CoChaired = [.. Words("members.coChaired").Select(Department.Parse)],
            QuorumPercent = Days("session.quorumPercent"),
            MandatesPerMember = Days("session.mandatesPerMember"),
            Majority = Choice<MajorityOf>("session.majority"),
            EnlargedHearsCases = Take("session.enlargedHearsCases").GetBoolean(),
        };

    private IEnumerable<string> Words(string name) => Take(name).EnumerateArray().Select((JsonElement e) => e.GetString()!);
}

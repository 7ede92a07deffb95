namespace PspWorkflow.App.Mail.Texts;

/// <summary>The words of every notice: one table, told in the order of the procedure.</summary>
internal static class LetterTexts
{
    public static IReadOnlyList<LetterText> All { get; } = [.. RequestTexts.All, .. DecisionTexts.All, .. RightsTexts.All, .. EndsTexts.All, .. HouseTexts.All];
}

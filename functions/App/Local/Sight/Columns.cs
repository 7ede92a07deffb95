namespace PspWorkflow.App.Local.Sight;

/// <summary>Plain text in columns as wide as their longest cell; nothing is cut, so that an id can be copied.</summary>
internal static class Columns
{
    /// <summary>Aligns rows, the first of which is the headings; a column of numbers is set to the right.</summary>
    public static IEnumerable<string> Align(IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Length))];
        bool[] numbers = [.. rows[0].Select((_, column) => rows.Skip(1).All(row => row[column].All(char.IsAsciiDigit)))];
        return rows.Select(row => "  " + string.Join("  ", row.Select((cell, column) => numbers[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
    }
}

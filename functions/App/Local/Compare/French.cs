using System.Globalization;

namespace PspWorkflow.App.Local.Compare;

/// <summary>Numbers, sums and days as a French reader writes them.</summary>
internal static class French
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", Culture);

    public static string Number(decimal value, int decimals = 0) => value.ToString($"N{decimals}", Culture);

    /// <summary>A difference with its sign; the minus sign is the typographic one.</summary>
    public static string Difference(decimal value, int decimals) =>
        value == 0 ? Number(0, decimals) : $"{(value > 0 ? '+' : '−')}{Number(Math.Abs(value), decimals)}";
}

using System.Buffers.Text;
using System.Globalization;
using System.Text;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Where a page begins, as opaque text; anything that no list gave is a <see cref="BadPageException"/>.</summary>
internal static class Cursor
{
    public static int SizeOf(Page page) => page.Size is >= 1 and <= 500 ? page.Size : throw new BadPageException();

    /// <summary>The id after which the page begins; empty at the beginning.</summary>
    public static string Id(Page page, Func<string, bool> valid) =>
        page.After is null ? string.Empty : Decode(page.After) is { } id && valid(id) ? id : throw new BadPageException();

    /// <summary>The due instant (UTC ticks) and the case after which the page begins.</summary>
    public static (long Due, string Case) Due(Page page)
    {
        if (page.After is null)
        {
            return (long.MinValue, string.Empty);
        }

        return Decode(page.After)?.Split('/') is [string ticks, string id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out long due)
            && CaseId.TryParse(id, null, out _)
                ? (due, id)
                : throw new BadPageException();
    }

    public static string After(string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id));

    public static string After(CaseLine due) =>
        After(string.Create(CultureInfo.InvariantCulture, $"{due.DueAt!.Value.UtcTicks}/{due.Case}"));

    /// <summary>Cuts a list, read one item too long, into its page.</summary>
    public static Paged<T> Cut<T>(List<T> items, int size, Func<T, string> after) =>
        items.Count <= size ? new Paged<T>(items, null) : new Paged<T>(items[..size], after(items[size - 1]));

    private static string? Decode(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

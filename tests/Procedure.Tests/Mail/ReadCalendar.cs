using System.Text;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>An iCalendar file read back by the rules of RFC 5545; whatever breaks one fails the test.</summary>
internal sealed record ReadCalendar(IReadOnlyList<(string Name, string Value)> Head, IReadOnlyList<IReadOnlyDictionary<string, string>> Events)
{
    private static readonly string[] Needed = ["UID", "DTSTAMP", "DTSTART", "SEQUENCE", "SUMMARY", "STATUS", "ORGANIZER"];

    public static ReadCalendar Of(ReadOnlyMemory<byte> file)
    {
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Span);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        string[] lines = text[..^2].Split("\r\n");
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal) && line.Length > 0, line));
        (string Name, string Value)[] properties = [.. text[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Select(Property)];
        Assert.Equal(("BEGIN", "VCALENDAR"), properties[0]);
        Assert.Equal(("END", "VCALENDAR"), properties[^1]);
        return new([.. Outside(properties)], [.. Blocks(properties, "VEVENT").Select(Event)]);
    }

    /// <summary>The properties of each block of a kind.</summary>
    public static IEnumerable<(string Name, string Value)[]> Blocks((string Name, string Value)[] all, string kind)
    {
        int at = 0;
        while ((at = Array.IndexOf(all, ("BEGIN", kind), at)) >= 0)
        {
            int end = Array.IndexOf(all, ("END", kind), at);
            Assert.True(end > at, $"{kind} never ends.");
            yield return all[(at + 1)..end];
            at = end;
        }
    }

    private static IEnumerable<(string Name, string Value)> Outside((string Name, string Value)[] all)
    {
        Stack<string> open = new();
        foreach ((string name, string value) in all)
        {
            if (name == "BEGIN")
            {
                open.Push(value);
            }
            else if (name == "END")
            {
                Assert.Equal(value, open.Pop());
            }
            else if (open.Count == 1)
            {
                yield return (name, value);
            }
        }

        Assert.Empty(open);
    }

    private static Dictionary<string, string> Event((string Name, string Value)[] properties)
    {
        Dictionary<string, string> read = properties.ToDictionary(p => p.Name.Split(';')[0], p => p.Value); // throws on one that stands twice
        Assert.Subset(read.Keys.ToHashSet(), Needed.ToHashSet());
        Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", read["DTSTAMP"]);
        Assert.Matches("^[0-9]{8}$", read["DTSTART"]);
        return read;
    }

    private static (string Name, string Value) Property(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        Assert.True(colon > 0, line);
        Assert.Matches("^[A-Z-]+(;[A-Z-]+=[^;:]+)*$", line[..colon]);
        return (line[..colon], line[(colon + 1)..]);
    }
}

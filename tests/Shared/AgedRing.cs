using System.Globalization;
using System.Xml.Linq;

namespace PspWorkflow.Tests;

/// <summary>Lets days pass for a key ring: Data Protection reads the machine's clock, so the ring's own dates move back instead.</summary>
internal static class AgedRing
{
    private static readonly string[] Dates = ["creationDate", "activationDate", "expirationDate"];

    /// <summary>The same ring, or key, so many days older.</summary>
    public static XElement Aged(this XElement ring, int days)
    {
        foreach (XElement date in ring.DescendantsAndSelf().Where(element => Dates.Contains(element.Name.LocalName)))
        {
            DateTimeOffset said = DateTimeOffset.Parse(date.Value, CultureInfo.InvariantCulture);
            date.SetValue(said.AddDays(-days));
        }

        return ring;
    }

    /// <summary>So many days pass for a ring that stands in a folder, a file for each key.</summary>
    public static void Pass(string folder, int days)
    {
        foreach (string file in Directory.GetFiles(folder))
        {
            File.WriteAllText(file, XElement.Load(file).Aged(days).ToString());
        }
    }
}

using System.Xml;
using System.Xml.Linq;

namespace PspWorkflow.Adapters;

/// <summary>Which elements of a key ring are taken.</summary>
internal static class RingElements
{
    /// <summary>A key is known by this.</summary>
    public static string? IdOf(XElement element) => element.Name.LocalName is "key" ? (string?)element.Attribute("id") : null;

    /// <summary>Whether an element may be used: a key whose secret is not sealed by us was put there by somebody else.</summary>
    public static bool IsOurs(XElement element) => element.Name.LocalName is not "key" || SecretsOf(element) is [var only] && IsSealed(only);

    /// <summary>Reads an element, or a ring of them; null when it is none.</summary>
    public static XElement? Parse(string text)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Whether a key counts from its making on: only the first of a ring does, and one that stands in for keys that do not open any more.</summary>
    public static bool ActsAtOnce(XElement element) =>
        IdOf(element) is not null
        && (DateTimeOffset?)element.Element("activationDate") is { } from
        && (DateTimeOffset?)element.Element("creationDate") is { } made
        && from <= made;

    private static XElement[] SecretsOf(XElement key) =>
        [.. key.Descendants().Where(inner => inner.Name.LocalName is "encryptedSecret" or "masterKey")];

    private static bool IsSealed(XElement secret) =>
        secret.Name.LocalName is "encryptedSecret"
        && ((string?)secret.Attribute("decryptorType"))?.Split(',')[0].Trim() == typeof(RingOpener).FullName;
}

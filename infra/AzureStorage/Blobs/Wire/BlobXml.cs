using System.Text;
using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs.Models;

namespace PspWorkflow.AzureStorage.Blobs;

/// <summary>The documents of the blob service's protocol.</summary>
internal static class BlobXml
{
    public static Dictionary<string, string> Tags(BinaryData content) =>
        Parse(content).Descendants("Tag").ToDictionary(tag => tag.Element("Key")!.Value, tag => tag.Element("Value")!.Value);

    public static byte[] Of(IDictionary<string, string> tags) => Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
        + new XElement("Tags", new XElement("TagSet", tags.Select(tag => new XElement("Tag", new XElement("Key", tag.Key), new XElement("Value", tag.Value))))).ToString(SaveOptions.DisableFormatting));

    public static (List<BlobItem> Items, string Next) Listing(BinaryData content)
    {
        XElement listing = Parse(content);
        List<BlobItem> items = [.. listing.Descendants("Blob").Select(Item)];
        return (items, listing.Element("NextMarker")?.Value ?? string.Empty);
    }

    private static BlobItem Item(XElement blob) => new(
        blob.Element("Name")!.Value,
        new BlobItemProperties((long)blob.Element("Properties")!.Element("Content-Length")!, new ETag(blob.Element("Properties")!.Element("Etag")!.Value)),
        (blob.Element("Metadata")?.Elements() ?? []).ToDictionary(text => text.Name.LocalName, text => text.Value, StringComparer.OrdinalIgnoreCase));

    private static XElement Parse(BinaryData content) => XElement.Parse(content.ToString().TrimStart('\uFEFF'));
}

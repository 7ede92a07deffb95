using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;

namespace PspWorkflow.Adapters;

/// <summary>The key ring in a folder: a file for each element, written once, for its owner only.</summary>
internal sealed partial class FolderKeyRing(string folder, ILogger<FolderKeyRing> log) : IXmlRepository
{
    /// <summary>What can be used; what was altered beyond reading, or is not sealed by us, is left out and told.</summary>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        List<XElement> elements = [];
        foreach (string path in Directory.EnumerateFiles(DataFolder.MakePrivate(folder), "*.xml").Order(StringComparer.Ordinal))
        {
            if (RingElements.Parse(File.ReadAllText(path)) is { } element && RingElements.IsOurs(element))
            {
                elements.Add(element);
            }
            else
            {
                LogForeign(Path.GetFileName(path));
            }
        }

        return elements;
    }

    /// <summary>Adds an element; survives a power cut.</summary>
    public void StoreElement(XElement element, string friendlyName) =>
        DurableFile.Create(Path.Combine(DataFolder.MakePrivate(folder), $"{Guid.NewGuid():N}.xml"), Encoding.UTF8.GetBytes(element.ToString()));

    [LoggerMessage(Level = LogLevel.Error, Message = "Le fichier {File} du trousseau n’est pas lisible ou n’est pas de nous : il n’est pas utilisé.")]
    private partial void LogForeign(string file);
}

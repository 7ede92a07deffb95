using System.Text;

namespace PspWorkflow.App.OfficialDocuments.Pdf;

/// <summary>The fonts of the house: one family, and one with many scripts for the names that the first cannot write.</summary>
internal sealed class Typeface
{
    private static readonly (Face Face, string Name)[] Files =
        [(Face.Regular, "Spectral-Regular"), (Face.Bold, "Spectral-Bold"), (Face.Italic, "Spectral-Italic"), (Face.Fallback, "DejaVuSerif")];

    private readonly Dictionary<Face, TrueTypeFont> _fonts;

    private Typeface(Dictionary<Face, TrueTypeFont> fonts) => _fonts = fonts;

    /// <summary>Reads them from a folder; null when one is missing.</summary>
    public static Typeface? Find(string folder) =>
        Files.All(file => File.Exists(PathOf(folder, file.Name)))
            ? new Typeface(Files.ToDictionary(file => file.Face, file => new TrueTypeFont(file.Name, File.ReadAllBytes(PathOf(folder, file.Name)))))
            : null;

    /// <summary>The font of a face.</summary>
    public TrueTypeFont this[Face face] => _fonts[face];

    /// <summary>A character as it is shown: in its face, or in the fallback when the face lacks it and the fallback does not.</summary>
    public Cell Set(Rune rune, Face face)
    {
        Face shown = _fonts[face].GlyphOf(rune) == 0 && _fonts[Face.Fallback].GlyphOf(rune) != 0 ? Face.Fallback : face;
        ushort glyph = _fonts[shown].GlyphOf(rune);
        return new Cell(rune, shown, glyph, _fonts[shown].WidthOf(glyph));
    }

    private static string PathOf(string folder, string name) => Path.Combine(folder, $"{name}.ttf");
}

/// <summary>One character as it is shown.</summary>
/// <param name="Rune">The character.</param>
/// <param name="Face">In which font.</param>
/// <param name="Glyph">Which glyph of it.</param>
/// <param name="Width">Its width in thousandths of the size.</param>
internal readonly record struct Cell(Rune Rune, Face Face, ushort Glyph, int Width)
{
    /// <summary>Whether a line may end here.</summary>
    public bool IsSpace => Rune.Value == ' ';
}

namespace PspWorkflow.App.Documents.Inspection;

/// <summary>Bounds of images: a few bytes may promise more points than any memory holds.</summary>
internal static class Pixels
{
    private const long MostOnASide = 30_000;
    private const long Most = 150_000_000; // the largest telephones take 108 to 200 million; those of 200 reduce by themselves

    public static bool AreTooMany(long width, long height) => width > MostOnASide || height > MostOnASide || width * height > Most;
}

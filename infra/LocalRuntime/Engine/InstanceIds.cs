namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Which instance ids the public service takes.</summary>
internal static class InstanceIds
{
    private const int MaxLength = 256;
    private const string Forbidden = @"/\#?";

    /// <summary>Lets an id through, or throws <see cref="ArgumentException"/>.</summary>
    public static string Checked(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        bool valid = id.Length <= MaxLength
            && !id.StartsWith('@')
            && !id.Any(c => char.IsControl(c) || Forbidden.Contains(c, StringComparison.Ordinal));
        return valid
            ? id
            : throw new ArgumentException(@"An instance id holds at most 256 characters, begins with no '@' and has none of / \ # ?.", nameof(id));
    }
}

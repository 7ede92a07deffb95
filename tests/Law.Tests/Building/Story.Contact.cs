namespace PspWorkflow.Law.Tests.Building;

/// <summary>The acts about reaching the person.</summary>
internal sealed partial class Story
{
    public Act.RecordContactWish Wish(ContactWish wish, DateOnly? on = null) =>
        new(Known.Referent, Now, wish, on ?? Today, wish is ContactWish.SafeAddress ? Known.Text("address") : null);

    public Act.RecordInformed Informing(Information what = Information.DataProtection, DateOnly? on = null) => new(Known.Referent, Now, what, on ?? Today);
}

namespace PspWorkflow.Law;

public sealed partial record CaseFacts
{
    /// <summary>How the person may be reached, or null when nothing is recorded: then through her référent·e only.</summary>
    public PersonContact? Contact { get; init; }

    /// <summary>What was told or handed to her, in order.</summary>
    public IReadOnlyList<Informed> InformedOf { get; init; } = [];
}

public sealed partial record CaseSummary
{
    /// <summary>Her wish about being reached.</summary>
    public ContactWish ContactWish { get; init; }

    /// <summary>Day on which she said so, or null when nothing is recorded.</summary>
    public DateOnly? ContactSince { get; init; }

    /// <summary>What was told or handed to her, in order.</summary>
    public IReadOnlyList<Informed> InformedOf { get; init; } = [];
}

/// <summary>What one more event changes in how the person may be reached.</summary>
internal static class ContactEvolution
{
    /// <summary>Another association confirms an address with her anew; her other wishes stay.</summary>
    public static PersonContact? WithoutAddress(this PersonContact? contact) => contact is { Wish: ContactWish.SafeAddress } ? null : contact;

    /// <returns>The facts, or null when the event is about something else.</returns>
    public static CaseFacts? Evolve(CaseFacts facts, Event happened) =>
        happened switch
        {
            Event.ContactWishRecorded e => facts with { Contact = new PersonContact(e.Wish, e.On) { Address = e.Address } },
            Event.PersonInformed e => facts with { InformedOf = [.. facts.InformedOf, new Informed(e.What, e.On)] },
            _ => null,
        };
}

public abstract partial record PspCase
{
    /// <summary>The outcome of an act about reaching the person, or null when the act is about something else. It is taken on a closed case too: a wish for less contact never comes too late.</summary>
    private Outcome<Event>? DecideOnContact(Act act) =>
        act switch
        {
            Act.RecordContactWish a => RecordContactWish(a, Facts!),
            Act.RecordInformed a => RecordInformed(a, Facts!),
            _ => null,
        };

    // A wish for less may have been said earlier than the record of a wish for more: it counts all the same.
    private static Outcome<Event> RecordContactWish(Act.RecordContactWish act, CaseFacts known)
    {
        DateOnly filed = known.Requests[0].Facts.FiledOn;
        bool asksForMore = act.Wish is ContactWish.SafeAddress || known.Contact?.Wish is ContactWish.DoNotContact;
        DateOnly first = asksForMore ? known.Contact?.Since ?? filed : filed;
        return act switch
        {
            _ when act.On < first || act.On > act.Day => Refusals.ContactWishDateOutOfRange,
            _ when act.Wish is ContactWish.SafeAddress != act.Address is not null => Refusals.SafeAddressMissing,
            { Wish: ContactWish.SafeAddress } when known.Contact?.Wish is ContactWish.DoNotContact => Refusals.ContactForbidden,
            _ when act.Wish == (known.Contact?.Wish ?? ContactWish.HandOver) && act.Address == known.Contact?.Address => Refusals.ContactWishUnchanged,
            _ => new Event.ContactWishRecorded(act.By, act.At, act.Wish, act.On, act.Address),
        };
    }

    private static Outcome<Event> RecordInformed(Act.RecordInformed act, CaseFacts known) =>
        act switch
        {
            _ when act.On < known.Requests[0].Facts.FiledOn || act.On > act.Day => Refusals.InformedDateOutOfRange,
            _ when known.InformedOf.Contains(new Informed(act.What, act.On)) => Refusals.AlreadyInformed,
            _ => new Event.PersonInformed(act.By, act.At, act.What, act.On),
        };
}

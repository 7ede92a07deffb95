namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>Every act of one closed union, tried in every state of its stream.</summary>
/// <param name="Heading">French heading.</param>
/// <param name="About">French sentence on how to read it.</param>
/// <param name="Acts">Every kind of act, found by reflection: a new one appears by itself.</param>
/// <param name="Cells">A cell for each state and kind of act.</param>
internal sealed record Matrix(string Heading, string About, IReadOnlyList<Type> Acts, IReadOnlyList<Cell> Cells)
{
    public static IReadOnlyList<Type> ActsOf(Type union) =>
        [.. union.GetNestedTypes().Where(type => type.IsSubclassOf(union)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public IEnumerable<string> States => Cells.Select(cell => cell.State).Distinct();
}

/// <summary>Tries acts on states.</summary>
/// <param name="Decide">What the law answers.</param>
/// <param name="Evolve">What follows from one event.</param>
/// <param name="NameOf">Persisted name of an event.</param>
internal sealed record Trials<TState, TAct, TEvent>(
    Func<TState, TAct, Outcome<TEvent>> Decide,
    Func<TState, TEvent, TState> Evolve,
    Func<TEvent, string> NameOf)
    where TAct : class
    where TEvent : class
{
    /// <summary>The cells of one state; an accepted act is followed, so that a state which its own events do not fit stops the test.</summary>
    public IEnumerable<Cell> Of(string name, TState state, IReadOnlyList<TAct> acts) =>
        Matrix.ActsOf(typeof(TAct)).Select(kind => Try(name, state, kind, [.. acts.Where(act => act.GetType() == kind)]));

    private Cell Try(string name, TState state, Type kind, IReadOnlyList<TAct> variants)
    {
        Outcome<TEvent>[] outcomes = [.. variants.Select(act => Decide(state, act))];
        Outcome<TEvent>.Accepted[] accepted = [.. outcomes.OfType<Outcome<TEvent>.Accepted>()];
        foreach (Outcome<TEvent>.Accepted way in accepted)
        {
            _ = way.Events.Aggregate(state, Evolve);
        }

        string[] events = [.. accepted.Select(way => string.Join(" + ", way.Events.Select(e => French.Event(NameOf(e))))).Distinct().Order(StringComparer.Ordinal)];
        string[] codes = [.. outcomes.OfType<Outcome<TEvent>.Refused>().Select(r => r.Refusal.Code).Distinct().Order(StringComparer.Ordinal)];
        return new Cell(name, kind, events, codes);
    }
}

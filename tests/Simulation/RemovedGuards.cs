using System.Diagnostics;

namespace PspWorkflow.Simulation;

/// <summary>Each invariant, with its guard taken away: it breaks within some seeds, and the replay of the seed breaks it in the same way.</summary>
public sealed class RemovedGuards(ITestOutputHelper output)
{
    private const int Seeds = 400;

    private static readonly IReadOnlyList<Removal> All =
    [
        new("a register that forgets a write loses an accepted act", typeof(AcceptedActsStand), () => new WriteBeforeAnswer()),
        new("a register without idempotency keys writes an act twice", typeof(AcceptedActsStand), () => new IdempotencyKeys()),
        new("a register without idempotency keys takes back what it accepted", typeof(AcceptedStaysAccepted), () => new IdempotencyKeys()),
        new("a register that ignores the expected version takes two decisions", typeof(OneDecisionPerStep), () => new ExpectedVersion()),
        new("a register that ignores the expected version raises an alert twice", typeof(EachAlertOnce), () => new ExpectedVersion()),
        new("a register that ignores the expected version holds events that contradict each other", typeof(VersionsWithoutGap), () => new ExpectedVersion()),
        new("a register that ignores the expected version leaves calls without an answer", typeof(EveryCallIsAnswered), () => new ExpectedVersion()),
        new("a register whose reads lag raises alerts after the closing", typeof(NoAlertAfterClosing), () => new FreshReads()),
        new("a register that changes events breaks the chain of periods", typeof(PeriodsFollowEachOther), () => new UnchangedEvents()),
        new("a register that writes no line leaves the list behind", typeof(ListsEqualStreams), () => new LineWithTheAct()),
        new("a mailbox that does not know keys gets a mail twice", typeof(OneMailPerKey), () => new OneMailForOneKey()),
        new("a row that ends before its mail has left loses the mail", typeof(EveryMailArrives), () => new SendingBeforeTheEnd()),
        new("an outbox whose rows never end is never quiet", typeof(NoStuckCase), () => new EndOfRows()),
        new("without sweep and daily check lost signals leave a case stuck", typeof(NoStuckCase), () => new SweepAndDailyCheck()),
        new("a store that forgets documents leaves a deposit without its document", typeof(DocumentsBehindEvents), () => new DocumentBeforeItsAct()),
    ];

    public static TheoryData<string> Sentences { get; } = [.. All.Select(removal => removal.Sentence)];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Without_its_guard_an_invariant_breaks_and_the_replay_breaks_it_again(string sentence)
    {
        Removal removal = All.Single(removal => removal.Sentence == sentence);
        for (int seed = 1; seed <= Seeds; seed++)
        {
            if (Breaches(removal, seed) is { Length: > 0 } broken)
            {
                Assert.Equal(broken, Breaches(removal, seed));
                output.WriteLine($"{removal.Sentence}, seed {seed}: {broken[0]}");
                return;
            }
        }

        Assert.Fail($"{removal.Invariant.Name} held over {Seeds} seeds without its guard.");
    }

    [Fact]
    public void Every_invariant_has_a_guard_whose_absence_breaks_it() =>
        Assert.Empty(Invariant.All.Select(invariant => invariant.GetType()).Except(All.Select(removal => removal.Invariant)));

    // Without a guard a stream may contradict itself so far that nobody can go on with the case: that seed shows nothing, another one will.
    private static string[] Breaches(Removal removal, int seed)
    {
        try
        {
            return
            [
                .. Run.Play(seed, removal.Guard()).Broken
                    .Where(breach => breach.Invariant.GetType() == removal.Invariant)
                    .Select(breach => breach.ToString()),
            ];
        }
        catch (UnreachableException)
        {
            return [];
        }
    }

    private sealed record Removal(string Sentence, Type Invariant, Func<MissingGuard> Guard);
}

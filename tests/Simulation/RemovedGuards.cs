namespace PspWorkflow.Simulation;

/// <summary>Each invariant, with its guard taken away: it breaks within some seeds, and the replay of the seed breaks it in the same way.</summary>
public sealed class RemovedGuards(ITestOutputHelper output)
{
    private const int Seeds = 400;

    [Fact]
    public void Every_invariant_has_a_guard_whose_absence_breaks_it() => Assert.Equal(
        Invariant.All.Select(invariant => invariant.GetType()).OrderBy(type => type.Name),
        new[]
        {
            typeof(AcceptedActsStand), typeof(AcceptedStaysAccepted), typeof(OneDecisionPerStep), typeof(OneMailPerKey), typeof(EveryMailArrives),
            typeof(NoAlertAfterClosing), typeof(EachAlertOnce), typeof(NoStuckCase), typeof(ListsEqualStreams), typeof(VersionsWithoutGap),
            typeof(PeriodsFollowEachOther), typeof(DocumentsBehindEvents), typeof(EveryCallIsAnswered),
        }.OrderBy(type => type.Name));

    [Fact]
    public void A_register_that_forgets_a_write_loses_an_accepted_act() => Breaks<AcceptedActsStand>(() => new WriteBeforeAnswer());

    [Fact]
    public void A_register_without_idempotency_keys_writes_an_act_twice() => Breaks<AcceptedActsStand>(() => new IdempotencyKeys());

    [Fact]
    public void A_register_without_idempotency_keys_takes_back_what_it_accepted() => Breaks<AcceptedStaysAccepted>(() => new IdempotencyKeys());

    [Fact]
    public void A_register_that_ignores_the_expected_version_takes_two_decisions() => Breaks<OneDecisionPerStep>(() => new ExpectedVersion());

    [Fact]
    public void A_register_whose_reads_lag_raises_alerts_after_the_closing() => Breaks<NoAlertAfterClosing>(() => new FreshReads());

    [Fact]
    public void A_register_that_ignores_the_expected_version_raises_an_alert_twice() => Breaks<EachAlertOnce>(() => new ExpectedVersion());

    [Fact]
    public void A_register_that_ignores_the_expected_version_holds_events_that_contradict_each_other() => Breaks<VersionsWithoutGap>(() => new ExpectedVersion());

    [Fact]
    public void A_register_that_ignores_the_expected_version_leaves_calls_without_an_answer() => Breaks<EveryCallIsAnswered>(() => new ExpectedVersion());

    [Fact]
    public void A_register_that_changes_events_breaks_the_chain_of_periods() => Breaks<PeriodsFollowEachOther>(() => new UnchangedEvents());

    [Fact]
    public void A_register_that_writes_no_line_leaves_the_list_behind() => Breaks<ListsEqualStreams>(() => new LineWithTheAct());

    [Fact]
    public void A_mailbox_that_does_not_know_keys_gets_a_mail_twice() => Breaks<OneMailPerKey>(() => new OneMailForOneKey());

    [Fact]
    public void A_row_that_ends_before_its_mail_has_left_loses_the_mail() => Breaks<EveryMailArrives>(() => new SendingBeforeTheEnd());

    [Fact]
    public void An_outbox_whose_rows_never_end_is_never_quiet() => Breaks<NoStuckCase>(() => new EndOfRows());

    [Fact]
    public void Without_sweep_and_daily_check_lost_signals_leave_a_case_stuck() => Breaks<NoStuckCase>(() => new SweepAndDailyCheck());

    [Fact]
    public void A_store_that_forgets_documents_leaves_a_deposit_without_its_document() => Breaks<DocumentsBehindEvents>(() => new DocumentBeforeItsAct());

    private void Breaks<TInvariant>(Func<MissingGuard> guard)
        where TInvariant : Invariant
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            if (Of<TInvariant>(Run.Play(seed, guard())) is { Length: > 0 } broken)
            {
                Assert.Equal(broken, Of<TInvariant>(Run.Play(seed, guard())));
                output.WriteLine($"{guard().GetType().Name} taken away, seed {seed}: {broken[0]}");
                return;
            }
        }

        Assert.Fail($"{typeof(TInvariant).Name} held over {Seeds} seeds without its guard.");
    }

    private static string[] Of<TInvariant>(Played played)
        where TInvariant : Invariant =>
        [.. played.Broken.Where(breach => breach.Invariant is TInvariant).Select(breach => breach.ToString())];
}

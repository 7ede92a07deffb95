using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>What is known of documents beside their deposit: a verdict stays, and who has none is looked at again in time.</summary>
public abstract class DocumentStatesContract
{
    private readonly CaseId _case = Given.Case();

    private protected abstract IDocumentStates States { get; }

    [Fact]
    public async Task A_document_is_noted_once_and_found_with_all_that_is_known_of_it()
    {
        DocumentState state = Incoming(0) with { Scan = ScanState.Error, Attempts = 3, Format = DocumentFormat.Odt };
        await States.AddAsync(state, Ct);
        await States.AddAsync(state with { Scan = ScanState.Safe, Attempts = 0 }, Ct);

        Assert.Equal(state, await States.FindAsync(_case, state.Document, Ct));
        Assert.Null(await States.FindAsync(_case, Given.Document(), Ct));
        Assert.Null(await States.FindAsync(Given.Case(), state.Document, Ct));
    }

    [Fact]
    public async Task The_documents_of_a_case_are_listed_by_name_and_no_others()
    {
        DocumentState[] states = [.. Enumerable.Range(0, 5).Select(Incoming)];
        foreach (DocumentState state in states)
        {
            await States.AddAsync(state, Ct);
            await States.AddAsync(Incoming(0) with { Case = Given.Case() }, Ct);
        }

        Assert.Equal(states.OrderBy(state => state.Document.ToString(), StringComparer.Ordinal), await States.ListAsync(_case, Ct));
        Assert.Empty(await States.ListAsync(Given.Case(), Ct));
    }

    [Fact]
    public async Task What_is_due_comes_the_earliest_first_over_all_cases_up_to_the_instant_and_the_count()
    {
        DocumentState[] states = [.. Enumerable.Range(0, 12).Select(minute => Incoming(minute) with { Case = Given.Case() })];
        foreach (DocumentState state in states.Reverse())
        {
            await States.AddAsync(state, Ct);
        }

        Assert.Equal(states[..8], await States.DueAsync(states[8].NextLook, 500, Ct));
        Assert.Equal(states[..3], await States.DueAsync(states[8].NextLook, 3, Ct));
        Assert.Empty(await States.DueAsync(states[0].NextLook, 500, Ct));
    }

    [Fact]
    public async Task A_look_without_verdict_is_due_later_and_a_verdict_is_due_no_more()
    {
        DocumentState first = Incoming(0);
        DocumentState failed = first with { Scan = ScanState.Error, Attempts = 1, NextLook = first.NextLook.AddHours(1), Quarantined = first.Quarantined.AddHours(1) };
        await States.AddAsync(first, Ct);

        await States.SetAsync(failed, Ct);
        Assert.Empty(await States.DueAsync(failed.NextLook, 500, Ct));
        Assert.Equal([failed], await States.DueAsync(failed.NextLook.AddTicks(1), 500, Ct));

        await States.SetAsync(failed with { Scan = ScanState.Safe }, Ct);
        Assert.Empty(await States.DueAsync(DateTimeOffset.MaxValue, 500, Ct));
        Assert.Equal([failed with { Scan = ScanState.Safe }], await States.ListAsync(_case, Ct));
    }

    [Theory]
    [InlineData(ScanState.Safe)]
    [InlineData(ScanState.Infected)]
    public async Task A_verdict_is_never_left_again(ScanState verdict)
    {
        DocumentState settled = Incoming(0) with { Scan = verdict };
        await States.AddAsync(Incoming(0) with { Document = settled.Document }, Ct);
        await States.SetAsync(settled, Ct);

        foreach (ScanState other in Enum.GetValues<ScanState>())
        {
            await States.SetAsync(settled with { Scan = other, Attempts = 9 }, Ct);
        }

        Assert.Equal(settled, await States.FindAsync(_case, settled.Document, Ct));
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_everywhere_and_setting_it_brings_nothing_back()
    {
        DocumentState state = Incoming(0);
        await States.AddAsync(state, Ct);

        await States.RemoveAsync(_case, state.Document, Ct);
        await States.RemoveAsync(_case, state.Document, Ct);
        await States.SetAsync(state, Ct);

        Assert.Null(await States.FindAsync(_case, state.Document, Ct));
        Assert.Empty(await States.DueAsync(DateTimeOffset.MaxValue, 500, Ct));
    }

    [Fact]
    public async Task Of_twenty_who_note_a_document_at_once_one_is_kept_and_of_twenty_verdicts_the_first()
    {
        DocumentState state = Incoming(0);
        await AtOnceAsync(number => States.AddAsync(state with { Attempts = number }, Ct));
        Assert.Single(await States.DueAsync(DateTimeOffset.MaxValue, 500, Ct));

        await AtOnceAsync(number => States.SetAsync(state with { Attempts = number, NextLook = state.NextLook.AddMinutes(number) }, Ct));
        DocumentState due = Assert.Single(await States.DueAsync(DateTimeOffset.MaxValue, 500, Ct));
        Assert.Equal(due, await States.FindAsync(_case, state.Document, Ct));

        await AtOnceAsync(async number =>
        {
            DocumentState verdict = state with { Attempts = number, Scan = number % 2 == 0 ? ScanState.Safe : ScanState.Infected };
            await States.SetAsync(verdict, Ct);
            DocumentState? seen = await States.FindAsync(_case, state.Document, Ct);
            Assert.True(seen!.IsSettled);
            Assert.Equal(seen, await States.FindAsync(_case, state.Document, Ct));
        });
        Assert.Empty(await States.DueAsync(DateTimeOffset.MaxValue, 500, Ct));
    }

    private protected DocumentState Incoming(int minute) =>
        new(_case, Given.Document(), DocumentFormat.Pdf, Given.Morning, Given.Morning.AddMinutes(minute));

    private static Task AtOnceAsync(Func<int, Task> step) => Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => step(number))));
}

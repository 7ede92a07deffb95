using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>What is known of documents: noted once, changed until it is settled, found by what is due.</summary>
public abstract class DocumentStatesContract
{
    private readonly CaseId _case = Given.Case();

    private protected abstract IDocumentStates DocumentStates { get; }

    [Fact]
    public async Task A_document_is_noted_once_and_comes_out_as_it_went_in()
    {
        DocumentState state = Of(1) with { Attempts = 2 };
        await DocumentStates.AddAsync(state, Ct);
        await DocumentStates.AddAsync(state with { Format = DocumentFormat.Png, NextLook = Given.Morning.AddDays(9) }, Ct);

        Assert.Equal(state, await DocumentStates.FindAsync(_case, state.Document, Ct));
        Assert.Null(await DocumentStates.FindAsync(Given.Case(), state.Document, Ct));
    }

    [Fact]
    public async Task What_is_settled_never_changes_and_is_never_due()
    {
        DocumentState state = Of(1);
        await DocumentStates.AddAsync(state, Ct);
        await DocumentStates.SetAsync(state with { Scan = ScanState.Error, NextLook = Given.Morning.AddHours(2) }, Ct);
        await DocumentStates.SetAsync(state with { Scan = ScanState.Infected }, Ct);
        await DocumentStates.SetAsync(state with { Scan = ScanState.Safe }, Ct);

        Assert.Equal(ScanState.Infected, (await DocumentStates.FindAsync(_case, state.Document, Ct))!.Scan);
        Assert.DoesNotContain(await DocumentStates.DueAsync(Given.Morning.AddYears(1), 500, Ct), due => due.Case == _case);
    }

    [Fact]
    public async Task What_was_never_noted_or_was_forgotten_stays_unknown()
    {
        await DocumentStates.SetAsync(Of(1), Ct);
        await DocumentStates.AddAsync(Of(2), Ct);
        await DocumentStates.RemoveAsync(_case, Of(2).Document, Ct);
        await DocumentStates.RemoveAsync(_case, Of(3).Document, Ct);

        Assert.Empty(await DocumentStates.ListAsync(_case, Ct));
        Assert.DoesNotContain(await DocumentStates.DueAsync(Given.Morning.AddYears(1), 500, Ct), due => due.Case == _case);
    }

    [Fact]
    public async Task What_is_due_comes_the_earliest_first_and_excludes_the_instant()
    {
        foreach (int number in (int[])[3, 1, 2, 4])
        {
            await DocumentStates.AddAsync(Of(number), Ct);
        }

        await DocumentStates.SetAsync(Of(1) with { NextLook = Given.Morning.AddMinutes(2).AddSeconds(30) }, Ct);

        Assert.Equal([2, 1, 3], (await DocumentStates.DueAsync(Of(4).NextLook, 500, Ct)).Where(due => due.Case == _case).Select(NumberOf));
        Assert.Equal(4, (await DocumentStates.ListAsync(_case, Ct)).Count);
        Assert.Single(await DocumentStates.DueAsync(Of(4).NextLook, 1, Ct));
    }

    [Fact]
    public async Task However_many_change_it_at_once_one_change_stands_whole()
    {
        await DocumentStates.AddAsync(Of(1), Ct);

        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => DocumentStates.SetAsync(Of(1) with { Attempts = number, NextLook = Given.Morning.AddDays(number) }, Ct)));

        DocumentState stands = (await DocumentStates.FindAsync(_case, Of(1).Document, Ct))!;
        Assert.Equal(Given.Morning.AddDays(stands.Attempts), stands.NextLook);
        Assert.Equal(stands, Assert.Single(await DocumentStates.DueAsync(Given.Morning.AddYears(1), 500, Ct), due => due.Case == _case));
    }

    private DocumentState Of(int number) =>
        new(_case, DocumentId.From(new Guid(number, 0, 0, new byte[8])), DocumentFormat.Pdf, Given.Morning, Given.Morning.AddMinutes(number));

    private int NumberOf(DocumentState state) => Enumerable.Range(1, 4).Single(number => Of(number).Document == state.Document);
}

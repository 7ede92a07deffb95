using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <content>Sealed texts.</content>
public abstract partial class RegisterContract
{
    [Fact]
    public async Task A_text_opens_as_it_was_sealed()
    {
        CaseId id = Given.Case();
        ClearText empty = new(Given.Text(), string.Empty);
        ClearText lengthy = new(Given.Text(), string.Concat(Enumerable.Repeat("Née à Kinshasa 🕊 — « motif ».", 2_000)));

        await Register.AppendAsync(Given.Act(id) with { Texts = [empty, lengthy] }, Ct);

        Assert.Equal(empty.Text, await Register.OpenTextAsync(StreamId.Of(id), empty.Id, Ct));
        Assert.Equal(lengthy.Text, await Register.OpenTextAsync(StreamId.Of(id), lengthy.Id, Ct));
    }

    [Fact]
    public async Task A_text_is_found_in_its_own_case_only()
    {
        (CaseId id, CaseId other) = (Given.Case(), Given.Case());
        ClearText text = new(Given.Text(), "motif");
        await Register.AppendAsync(Given.Act(id) with { Texts = [text] }, Ct);
        await Register.AppendAsync(Given.Act(other) with { Texts = [new(Given.Text(), "autre")] }, Ct);

        Assert.Null(await Register.OpenTextAsync(StreamId.Of(other), text.Id, Ct));
        Assert.Null(await Register.OpenTextAsync(new StreamId(StreamKind.Association, "la-passerelle"), text.Id, Ct));
    }

    [Theory]
    [InlineData(StreamKind.Session, "92-s00000000b")]
    [InlineData(StreamKind.Association, "la-passerelle")]
    public async Task Only_a_case_holds_texts(StreamKind kind, string id)
    {
        Append act = Given.Act(Given.Case()) with { Stream = new StreamId(kind, id), Texts = [new(Given.Text(), "motif")] };

        await Assert.ThrowsAsync<ArgumentException>(() => Register.AppendAsync(act, Ct));

        Assert.Equal(0, (await Register.ReadAsync(act.Stream, Ct)).Version);
    }

    [Fact]
    public async Task Erasing_the_key_of_a_case_closes_its_texts_for_good_and_no_others()
    {
        (CaseId id, CaseId other) = (Given.Case(), Given.Case());
        (ClearText text, ClearText kept) = (new(Given.Text(), "motif"), new(Given.Text(), "autre"));
        Append act = Given.Act(id, key: "first") with { Texts = [text] };
        await Register.AppendAsync(act, Ct);
        await Register.AppendAsync(Given.Act(other) with { Texts = [kept] }, Ct);

        await Keys.EraseAsync(id, Ct);

        Assert.Null(await Register.OpenTextAsync(StreamId.Of(id), text.Id, Ct));
        Assert.Equal("autre", await Register.OpenTextAsync(StreamId.Of(other), kept.Id, Ct));
        await Assert.ThrowsAsync<KeyErasedException>(
            () => Register.AppendAsync(Given.Act(id, on: 1) with { Texts = [new(Given.Text(), "encore")] }, Ct));
        Assert.Equal(new Appended.Written(2), await Register.AppendAsync(Given.Act(id, on: 1), Ct));
        Assert.IsType<Appended.Repeated>(await Register.AppendAsync(act, Ct));
    }

    [Fact]
    public async Task A_text_named_twice_writes_nothing_of_the_second_act()
    {
        CaseId id = Given.Case();
        ClearText text = new(Given.Text(), "motif");
        await Register.AppendAsync(Given.Act(id) with { Texts = [text] }, Ct);

        await Assert.ThrowsAnyAsync<Exception>(
            () => Register.AppendAsync(Given.Act(id, on: 1) with { Texts = [text with { Text = "autre" }], Outbox = [Given.Signal(id)] }, Ct));

        Assert.Equal(1, (await Register.ReadAsync(StreamId.Of(id), Ct)).Version);
        Assert.Equal("motif", await Register.OpenTextAsync(StreamId.Of(id), text.Id, Ct));
        Assert.Null(await Outbox.NextAsync(Ct));
    }
}

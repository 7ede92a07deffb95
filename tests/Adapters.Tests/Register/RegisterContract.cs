using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>What every register does, whatever it stands on.</summary>
public abstract partial class RegisterContract
{
    private protected abstract IRegister Register { get; }

    private protected abstract IOutbox Outbox { get; }

    private protected abstract INotices Notices { get; }

    private protected abstract ICaseKeys Keys { get; }

    private protected FakeTimeProvider Machine { get; } = new();

    /// <summary>Waits until the lists show what the streams hold.</summary>
    private protected abstract Task CatchUpAsync();

    [Fact]
    public async Task An_unknown_stream_is_empty_at_version_zero()
    {
        StoredStream content = await Register.ReadAsync(StreamId.Of(Given.Case()), Ct);

        Assert.Equal(0, content.Version);
        Assert.Empty(content.Events);
    }

    [Fact]
    public async Task What_was_written_is_read_back_in_order()
    {
        CaseId id = Given.Case();
        await Register.AppendAsync(Given.Act(id) with { Events = [new("First", """{"a":1}"""), new("Second", "{}")] }, Ct);

        Appended second = await Register.AppendAsync(Given.Act(id, on: 2, name: "Third"), Ct);

        StoredStream content = await Register.ReadAsync(StreamId.Of(id), Ct);
        Assert.Equal(new Appended.Written(3), second);
        Assert.Equal(3, content.Version);
        Assert.Equal([new("First", """{"a":1}"""), new("Second", "{}"), new("Third", "{}")], content.Events);
    }

    [Theory]
    [InlineData(0, new[] { "First", "Second" })]
    [InlineData(1, new[] { "Second" })]
    [InlineData(2, new string[0])]
    [InlineData(9, new string[0])]
    public async Task What_came_after_a_version_is_read_alone(long after, string[] names)
    {
        CaseId id = Given.Case();
        await Register.AppendAsync(Given.Act(id) with { Events = [new("First", "{}"), new("Second", "{}")] }, Ct);

        StoredStream content = await Register.ReadAsync(StreamId.Of(id), after, Ct);

        Assert.Equal(2, content.Version);
        Assert.Equal(names, content.Events.Select(stored => stored.Name));
    }

    [Fact]
    public async Task Streams_of_different_kinds_never_meet()
    {
        StreamId session = new(StreamKind.Session, "92-s00000000b");
        StreamId association = new(StreamKind.Association, "la-passerelle");
        Append act = Given.Act(Given.Case());
        await Register.AppendAsync(act with { Stream = session, Events = [new("Convened", "{}")] }, Ct);
        await Register.AppendAsync(act with { Stream = association, Events = [new("Approved", "{}")] }, Ct);

        Assert.Equal("Convened", Assert.Single((await Register.ReadAsync(session, Ct)).Events).Name);
        Assert.Equal("Approved", Assert.Single((await Register.ReadAsync(association, Ct)).Events).Name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task An_act_judged_on_another_version_is_stale_and_leaves_nothing(long on)
    {
        CaseId id = Given.Case();
        await Register.AppendAsync(Given.Act(id), Ct);
        TextId text = Given.Text();

        Appended result = await Register.AppendAsync(
            Given.Act(id, on, key: "late") with
            {
                Texts = [new(text, "trop tard")],
                Outbox = [Given.Signal(id)],
                Line = Given.Line(id, 2, due: Given.Morning),
            },
            Ct);

        await CatchUpAsync();
        Assert.Equal(new Appended.Stale(1), result);
        Assert.Equal(1, (await Register.ReadAsync(StreamId.Of(id), Ct)).Version);
        Assert.Null(await Register.FindKeyAsync(StreamId.Of(id), "late", Ct));
        Assert.Null(await Register.OpenTextAsync(StreamId.Of(id), text, Ct));
        Assert.Empty((await Register.ListAsync(new CaseFilter(), new Page(), Ct)).Items);
        Assert.Null(await Outbox.NextAsync(Ct));
    }

    [Fact]
    public async Task The_same_key_is_written_once_and_answers_with_its_first_use_even_when_the_stream_moved_on()
    {
        CaseId id = Given.Case();
        Append act = Given.Act(id, key: "submit-1") with { Outbox = [Given.Signal(id)], Texts = [new(Given.Text(), "motif")] };
        await Register.AppendAsync(act, Ct);
        await Register.AppendAsync(Given.Act(id, on: 1), Ct);

        Appended again = await Register.AppendAsync(act with { Key = new KeyUse("submit-1", "another") }, Ct);

        Assert.Equal(new Appended.Repeated(new KeyUse("submit-1", "fingerprint", 1)), again);
        Assert.Equal(2, (await Register.ReadAsync(StreamId.Of(id), Ct)).Version);
        Assert.Equal(new KeyUse("submit-1", "fingerprint", 1), await Register.FindKeyAsync(StreamId.Of(id), "submit-1", Ct));
    }

    [Fact]
    public async Task A_key_belongs_to_its_stream_alone()
    {
        await Register.AppendAsync(Given.Act(Given.Case(), key: "same"), Ct);

        Assert.Equal(new Appended.Written(1), await Register.AppendAsync(Given.Act(Given.Case(), key: "same"), Ct));
    }

    [Fact]
    public async Task Fifty_writers_of_one_stream_lose_no_act_and_write_none_twice()
    {
        CaseId id = Given.Case();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(writer => Task.Run(() => InsistAsync(id, $"act-{writer}"))));

        StoredStream content = await Register.ReadAsync(StreamId.Of(id), Ct);
        Assert.Equal(50, content.Version);
        Assert.Equal(50, content.Events.Select(e => e.Name).Distinct().Count());
    }

    [Fact]
    public async Task Of_two_writers_with_one_key_one_writes_and_the_other_learns_of_it()
    {
        CaseId id = Given.Case();

        Appended[] results = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Register.AppendAsync(Given.Act(id, key: "once"), Ct))));

        Assert.Single(results.OfType<Appended.Written>());
        Assert.Equal(7, results.OfType<Appended.Repeated>().Count());
    }

    [Fact]
    public async Task An_append_that_makes_no_sense_is_a_fault_of_the_caller()
    {
        CaseId id = Given.Case();
        Append act = Given.Act(id);

        await Assert.ThrowsAsync<ArgumentException>(() => Register.AppendAsync(act with { Events = [] }, Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => Register.AppendAsync(Given.Act(id, key: ""), Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => Register.AppendAsync(Given.Act(id, key: new string('k', 129)), Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => Register.AppendAsync(act with { Line = Given.Line(Given.Case()) }, Ct));
    }

    private async Task InsistAsync(CaseId id, string name)
    {
        Appended result;
        do
        {
            long version = (await Register.ReadAsync(StreamId.Of(id), Ct)).Version;
            result = await Register.AppendAsync(Given.Act(id, version, key: name, name: name), Ct);
        }
        while (result is Appended.Stale);
    }
}

using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Copies wait in quarantine, and none stays for ever.</summary>
public abstract class QuarantineContract
{
    private protected readonly CaseId Case = Given.Case();
    private protected readonly DocumentId Document = Given.Document();

    private protected abstract IQuarantine Quarantine { get; }

    private protected abstract FakeTimeProvider Machine { get; }

    [Fact]
    public async Task A_copy_is_read_anywhere_in_it()
    {
        byte[] content = DocumentHouse.Content(300_000);
        Deposit.Stored stored = Assert.IsType<Deposit.Stored>((await ReceiveAsync(content)).Deposit);

        await using Stream copy = (await Quarantine.OpenAsync(Case, Document, Ct))!;
        foreach (int place in new[] { 299_990, 0, DocumentHouse.Chunk - 3, 200_000 })
        {
            byte[] read = new byte[10];
            copy.Seek(place, SeekOrigin.Begin);
            await copy.ReadExactlyAsync(read, Ct);
            Assert.Equal(content[place..(place + 10)], read);
        }

        Assert.Equal((content.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))), ((int)stored.Length, stored.Sha256));
        Assert.Equal(content.Length, copy.Length);
    }

    [Fact]
    public async Task Nothing_stands_of_what_is_empty_or_too_long_or_broken_off()
    {
        Assert.IsType<Deposit.Empty>((await ReceiveAsync([])).Deposit);
        Assert.Equal(new Deposit.TooLong(99_999), (await Quarantine.ReceiveAsync(Case, Document, new MemoryStream(new byte[100_000]), 99_999, Ct)).Deposit);
        await Assert.ThrowsAnyAsync<IOException>(() => Quarantine.ReceiveAsync(Case, Document, new BrokenStream(5_000_000), DocumentHouse.Longest, Ct));

        Assert.Null(await OpenedAsync());
    }

    [Fact]
    public async Task Another_content_does_not_take_the_place_of_the_one_that_waits()
    {
        await ReceiveAsync([1, 2, 3]);

        Assert.IsType<Deposit.Differs>((await ReceiveAsync([1, 2])).Deposit);
        Assert.Equal(3, await OpenedAsync());
    }

    [Fact]
    public async Task Of_many_contents_brought_at_once_one_stands_whole()
    {
        byte[][] contents = [.. Enumerable.Range(1, 10).Select(number => Enumerable.Repeat((byte)number, 200_000 + number).ToArray())];

        Reception[] receptions = await Task.WhenAll(contents.Select(ReceiveAsync));

        int winner = Assert.Single(Enumerable.Range(0, 10), place => receptions[place].Deposit is Deposit.Stored);
        await using Stream copy = (await Quarantine.OpenAsync(Case, Document, Ct))!;
        using MemoryStream read = new();
        await copy.CopyToAsync(read, Ct);
        Assert.Equal(contents[winner], read.ToArray());
    }

    [Fact]
    public async Task A_withdrawal_leaves_what_somebody_else_brought_before_or_since()
    {
        Reception first = await ReceiveAsync([1, 2, 3]);
        Reception second = await ReceiveAsync([1, 2, 3]);

        await Quarantine.WithdrawAsync(Case, Document, first.Tag, Ct);
        Assert.NotNull(await OpenedAsync());

        await Quarantine.WithdrawAsync(Case, Document, second.Tag, Ct);
        Assert.NotNull(await OpenedAsync());
    }

    [Fact]
    public async Task A_withdrawal_takes_what_nobody_else_brought()
    {
        Reception only = await ReceiveAsync([1, 2, 3]);

        await Quarantine.WithdrawAsync(Case, Document, only.Tag, Ct);

        Assert.Null(await OpenedAsync());
    }

    [Fact]
    public async Task The_sweep_takes_what_is_older_and_leaves_the_rest()
    {
        await ReceiveAsync([1]);
        DateTimeOffset then = Machine.GetUtcNow();
        await Quarantine.SweepAsync(then, NotNeeded, Ct);
        Assert.NotNull(await OpenedAsync());

        await Quarantine.SweepAsync(then.AddTicks(1), NotNeeded, Ct);
        Assert.Null(await OpenedAsync());
    }

    [Fact]
    public async Task The_sweep_leaves_what_is_needed_and_what_somebody_brought_while_it_asked()
    {
        await ReceiveAsync([1]);
        DateTimeOffset later = Machine.GetUtcNow().AddDays(2);
        (CaseId, DocumentId)? asked = null;
        await Quarantine.SweepAsync(later, (id, document) => Task.FromResult((asked = (id, document)) is not null), Ct);
        Assert.Equal((Case, Document), asked);
        Assert.NotNull(await OpenedAsync());

        Machine.Advance(TimeSpan.FromDays(3));
        await Quarantine.SweepAsync(later, async (_, _) => (await ReceiveAsync([1])).Deposit is not Deposit.Stored, Ct);
        Assert.NotNull(await OpenedAsync());
    }

    [Fact]
    public async Task One_of_which_nobody_can_say_whether_it_is_needed_stays_and_stops_no_sweep()
    {
        await ReceiveAsync([1]);
        CaseId[] others = [Given.Case(), Given.Case(), Given.Case(), Given.Case()];
        foreach (CaseId other in others)
        {
            await Quarantine.ReceiveAsync(other, Document, new MemoryStream([2]), DocumentHouse.Longest, Ct);
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => Quarantine.SweepAsync(
            Machine.GetUtcNow().AddDays(2), (id, _) => id == Case ? Task.FromException<bool>(new InvalidDataException()) : Task.FromResult(false), Ct));

        Assert.NotNull(await OpenedAsync());
        foreach (CaseId other in others)
        {
            Assert.Null(await Quarantine.OpenAsync(other, Document, Ct));
        }
    }

    [Fact]
    public async Task What_was_removed_is_gone_and_may_be_removed_again()
    {
        await ReceiveAsync([1]);

        await Quarantine.RemoveAsync(Case, Document, Ct);
        await Quarantine.RemoveAsync(Case, Document, Ct);

        Assert.Null(await OpenedAsync());
        Assert.IsType<Deposit.Stored>((await ReceiveAsync([2])).Deposit);
    }

    private static Task<bool> NotNeeded(CaseId id, DocumentId document) => Task.FromResult(false);

    private protected Task<Reception> ReceiveAsync(byte[] content) => Quarantine.ReceiveAsync(Case, Document, new MemoryStream(content), DocumentHouse.Longest, Ct);

    private async Task<long?> OpenedAsync()
    {
        await using Stream? copy = await Quarantine.OpenAsync(Case, Document, Ct);
        return copy?.Length;
    }

    /// <summary>A sender who goes away in the middle.</summary>
    private sealed class BrokenStream(int length) : MemoryStream(new byte[length])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > Length / 2 ? throw new IOException("The sender has gone.") : base.ReadAsync(buffer[..Math.Min(buffer.Length, 70_000)], cancellationToken);
    }
}

using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Uploads part by part.</summary>
public abstract class UploadsContract
{
    private readonly byte[] _content = DocumentHouse.Content(200_000);
    private protected readonly Upload Upload = new(Given.Case(), Given.Document(), ActorId.Parse("quelqu-un"), 200_000, PieceKind.Report, "nom.pdf") { DeclaredType = "application/pdf" };

    private protected abstract IUploads Uploads { get; }

    private protected abstract FakeTimeProvider Machine { get; }

    [Fact]
    public async Task Its_parts_are_one_stream()
    {
        Assert.True(await Uploads.BeginAsync(Upload, Ct));
        await AppendAsync(0, 150_000);
        await AppendAsync(150_000, 200_000);

        await using Stream stream = await Uploads.OpenAsync(Upload.Case, Upload.Document, Ct);
        using MemoryStream read = new();
        await stream.CopyToAsync(read, Ct);

        Assert.Equal(_content, read.ToArray());
        Assert.Equal([0, 150_000, 200_000], await Uploads.OffsetsAsync(Upload.Case, Upload.Document, Ct));
        Assert.Equal(Upload, await Uploads.FindAsync(Upload.Case, Upload.Document, Ct));
        Assert.Equal([Upload], await Uploads.ListAsync(Upload.Case, Ct));
    }

    [Fact]
    public async Task One_under_way_is_left_alone_and_a_part_that_stands_stays()
    {
        Assert.True(await Uploads.BeginAsync(Upload, Ct));
        Assert.False(await Uploads.BeginAsync(Upload with { Length = 7 }, Ct));
        await AppendAsync(0, 1000);

        Assert.IsType<Deposit.Stored>(await AppendAsync(0, 1000));
        Assert.IsType<Deposit.Differs>(await AppendAsync(0, 999));
        Assert.Equal([0, 1000], await Uploads.OffsetsAsync(Upload.Case, Upload.Document, Ct));
        Assert.Equal(200_000, (await Uploads.FindAsync(Upload.Case, Upload.Document, Ct))!.Length);
    }

    [Fact]
    public async Task Of_many_who_begin_it_at_once_one_does()
    {
        bool[] begun = await Task.WhenAll(Enumerable.Range(1, 10).Select(number => Uploads.BeginAsync(Upload with { Length = number }, Ct)));

        Assert.Equal(Array.IndexOf(begun, true) + 1, (await Uploads.FindAsync(Upload.Case, Upload.Document, Ct))!.Length);
        Assert.Single(begun, one => one);
    }

    [Fact]
    public async Task A_part_that_is_too_long_leaves_nothing()
    {
        await Uploads.BeginAsync(Upload, Ct);

        Assert.IsType<Deposit.TooLong>(await Uploads.AppendAsync(Upload, 0, new MemoryStream(_content), 100, Ct));
        Assert.Equal([0], await Uploads.OffsetsAsync(Upload.Case, Upload.Document, Ct));
    }

    [Fact]
    public async Task What_is_given_up_or_too_old_is_gone_with_its_parts()
    {
        await Uploads.BeginAsync(Upload, Ct);
        await AppendAsync(0, 1000);
        DateTimeOffset then = Machine.GetUtcNow();
        await Uploads.SweepAsync(then, Ct);
        Assert.NotNull(await Uploads.FindAsync(Upload.Case, Upload.Document, Ct));

        await Uploads.SweepAsync(then.AddTicks(1), Ct);
        Assert.Null(await Uploads.FindAsync(Upload.Case, Upload.Document, Ct));
        Assert.Equal([0], await Uploads.OffsetsAsync(Upload.Case, Upload.Document, Ct));
        await Uploads.RemoveAsync(Upload.Case, Upload.Document, Ct);
        Assert.Empty(await Uploads.ListAsync(Upload.Case, Ct));
    }

    private Task<Deposit> AppendAsync(int from, int until) => Uploads.AppendAsync(Upload, from, new MemoryStream(_content[from..until]), _content.Length, Ct);
}

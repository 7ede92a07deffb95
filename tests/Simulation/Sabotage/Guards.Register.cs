using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>A register that says "written" before it has written, and forgets every seventh act.</summary>
internal sealed class WriteBeforeAnswer : MissingGuard
{
    private int _appends;

    public override IRegister Of(IRegister register) => new Without(register, this);

    private sealed class Without(IRegister inner, WriteBeforeAnswer guard) : OtherRegister(inner)
    {
        public override Task<Appended> AppendAsync(Append append, CancellationToken cancellation) => ++guard._appends % 7 == 0
            ? Task.FromResult<Appended>(new Appended.Written(append.ExpectedVersion + append.Events.Count))
            : Inner.AppendAsync(append, cancellation);
    }
}

/// <summary>A register that knows no idempotency keys.</summary>
internal sealed class IdempotencyKeys : MissingGuard
{
    private int _appends;

    public override IRegister Of(IRegister register) => new Without(register, this);

    private sealed class Without(IRegister inner, IdempotencyKeys guard) : OtherRegister(inner)
    {
        public override Task<Appended> AppendAsync(Append append, CancellationToken cancellation) =>
            Inner.AppendAsync(append with { Key = append.Key with { Key = $"forgotten-{guard._appends++}" } }, cancellation);

        public override Task<KeyUse?> FindKeyAsync(StreamId stream, string idempotencyKey, CancellationToken cancellation) => Task.FromResult<KeyUse?>(null);
    }
}

/// <summary>A register that writes on whatever version the stream has.</summary>
internal sealed class ExpectedVersion : MissingGuard
{
    public override IRegister Of(IRegister register) => new Without(register);

    private sealed class Without(IRegister inner) : OtherRegister(inner)
    {
        public override async Task<Appended> AppendAsync(Append append, CancellationToken cancellation)
        {
            Appended appended = await Inner.AppendAsync(append, cancellation);
            return appended is Appended.Stale stale ? await Inner.AppendAsync(append with { ExpectedVersion = stale.Version }, cancellation) : appended;
        }
    }
}

/// <summary>A register whose reads lag behind the closing, and that writes on whatever version the stream has.</summary>
internal sealed class FreshReads : MissingGuard
{
    public override IRegister Of(IRegister register) => new Without(new ExpectedVersion().Of(register));

    private sealed class Without(IRegister inner) : OtherRegister(inner)
    {
        public override async Task<StoredStream> ReadAsync(StreamId stream, long after, CancellationToken cancellation)
        {
            // A refused entry keeps its closing: without it the case would be in no state of the law.
            IReadOnlyList<StoredEvent> all = (await Inner.ReadAsync(stream, cancellation)).Events;
            bool ran = all.Any(stored => stored.Name == "period-opened");
            StoredEvent[] events = [.. all.Where(stored => !ran || stored.Name != "case-closed")];
            return new StoredStream(events.Length, [.. events.Skip((int)after)]);
        }
    }
}

/// <summary>A register that does not write the line of the list with the act.</summary>
internal sealed class LineWithTheAct : MissingGuard
{
    public override IRegister Of(IRegister register) => new Without(register);

    private sealed class Without(IRegister inner) : OtherRegister(inner)
    {
        public override Task<Appended> AppendAsync(Append append, CancellationToken cancellation) =>
            Inner.AppendAsync(append.ExpectedVersion == 0 ? append : append with { Line = null }, cancellation);
    }
}

/// <summary>A register that changes what it is given: every later period starts a day late.</summary>
internal sealed class UnchangedEvents : MissingGuard
{
    public override IRegister Of(IRegister register) => new Without(register);

    private sealed class Without(IRegister inner) : OtherRegister(inner)
    {
        public override Task<Appended> AppendAsync(Append append, CancellationToken cancellation) =>
            Inner.AppendAsync(append with { Events = [.. append.Events.Select(Changed)] }, cancellation);

        private static StoredEvent Changed(StoredEvent stored) =>
            stored.Name == "period-opened" && EventCodec.Read<Event>(stored) is Event.PeriodOpened { Number: > 1 } opened
                ? EventCodec.Write<Event>(opened with { Start = opened.Start.AddDays(1) })
                : stored;
    }
}

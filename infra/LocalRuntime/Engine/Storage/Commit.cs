namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>Writes that wait for their turn, and who waits for them.</summary>
internal abstract class Commit
{
    public abstract void Apply(Transaction transaction);

    public abstract void Succeed();

    public abstract void Fail(Exception cause);
}

/// <summary>Writes with an answer, given once they are durable. The work may run twice, but only one run is kept.</summary>
internal sealed class Commit<T>(Func<Transaction, T> work) : Commit
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Answer => _answer.Task;

    public override void Apply(Transaction transaction) => _result = work(transaction);

    public override void Succeed() => _answer.SetResult(_result!);

    public override void Fail(Exception cause) => _answer.SetException(cause);
}

using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Kills;

/// <summary>The built application on one folder, killed and started again: who calls it never knows which of its lives answers.</summary>
internal sealed class Lives(StoryFolder folder) : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 12);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromMinutes(2);

    private readonly List<string> _said = [];
    private readonly List<Api> _apis = [];
    private readonly SemaphoreSlim _answered = new(0);
    private volatile TaskCompletionSource<Api> _present = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AppProcess? _app;
    private int _cut;

    /// <summary>How many requests were cut off by a kill and brought again.</summary>
    public int Cut => _cut;

    /// <summary>All that the lives have written, up to the last kill.</summary>
    public string Output => string.Concat(_said);

    public async Task BeginAsync()
    {
        try
        {
            _app = await AppProcess.StartAsync(folder.Path, Today);
            _apis.Add(new Api(_app.Address));
            _present.SetResult(_apis[^1]);
        }
        catch (Exception failure)
        {
            _present.SetException(failure); // the callers wait for this life
            throw;
        }
    }

    /// <summary>Ends the present life with SIGKILL; callers wait for the next one from here on.</summary>
    public async Task KillAsync()
    {
        _present = new TaskCompletionSource<Api>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _app!.KillAsync();
        _said.Add(_app.Output);
        await _app.DisposeAsync();
        _app = null;
    }

    /// <summary>The life that is there, or the next one.</summary>
    public Task<Api> PresentAsync() => _present.Task.WaitAsync(Ct);

    /// <summary>Sends a request until it is answered: the same one to the next life whenever a kill cut it off.</summary>
    public async Task<Answer> AskAsync(Func<Api, Task<HttpResponseMessage>> send)
    {
        while (true)
        {
            Api life = await PresentAsync();
            try
            {
                Answer answer = await Answer.OfAsync(send(life));
                _answered.Release();
                return answer;
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                Interlocked.Increment(ref _cut);
                if (await PresentAsync() == life)
                {
                    throw; // it lives: it was no kill
                }
            }
        }
    }

    /// <summary>Completes when so many more requests are answered.</summary>
    public async Task AnswersAsync(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Assert.True(await _answered.WaitAsync(AnswerLimit, Ct), $"No answer within {AnswerLimit}.");
        }
    }

    /// <summary>Forgets the answers that nobody waited for, so that a count begins now.</summary>
    public void CountAnew()
    {
        while (_answered.Wait(0))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _apis.ForEach(api => api.Dispose());
        _answered.Dispose();
    }
}

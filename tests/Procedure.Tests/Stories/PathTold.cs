using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Stories;

/// <summary>What is left of a parcours when it is over: events with their days, mails with theirs, all that the process wrote.</summary>
internal sealed record PathTold(IReadOnlyList<string> Events, IReadOnlyList<string> Mails, string Output)
{
    private static readonly DateOnly Submitted = new(2026, 1, 12);

    /// <summary>Plays a whole parcours in a process of its own.</summary>
    /// <param name="folder">Its data.</param>
    /// <param name="permitAnswered">Whether the foreigners' service ever answers.</param>
    /// <param name="between">What befalls the application after each act: returns whether it is to be killed and started anew.</param>
    public static async Task<PathTold> PlayAsync(StoryFolder folder, bool permitAnswered, Func<int, Interruption> between)
    {
        WholePath path = new(Submitted, permitAnswered);
        List<string> output = [];
        AppProcess app = await StartAsync(folder);
        try
        {
            int done = 0;
            foreach ((DateOnly day, Func<Api, Task> act) in path.Acts())
            {
                await ActAsync(app, day, act);
                app = await BefallAsync(app, folder, between(done++), output);
            }

            return await EndAsync(app, folder, path, output);
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    private static async Task ActAsync(AppProcess app, DateOnly day, Func<Api, Task> act)
    {
        using Api api = new(app.Address);
        await api.MoveToAsync(day, new TimeOnly(10, 0));
        await act(api);
    }

    private static Task<AppProcess> StartAsync(StoryFolder folder) => AppProcess.StartAsync(folder.Path, Submitted);

    private static async Task<AppProcess> BefallAsync(AppProcess app, StoryFolder folder, Interruption interruption, List<string> output)
    {
        if (interruption is Interruption.None)
        {
            return app;
        }

        await app.KillAsync();
        output.Add(app.Output);
        await app.DisposeAsync();
        if (interruption is Interruption.KillAndWipe)
        {
            folder.WipeHistories();
        }

        return await StartAsync(folder);
    }

    private static async Task<PathTold> EndAsync(AppProcess app, StoryFolder folder, WholePath path, List<string> output)
    {
        using Api api = new(app.Address);
        await api.MoveToAsync(path.LastDay(4).AddMonths(2));
        IReadOnlyList<string> mails = [.. (await api.MailsAsync(path.Case)).Select(Line).Order(StringComparer.Ordinal)];
        await app.KillAsync();
        return new PathTold(folder.EventsOf(path.Case), mails, string.Concat([.. output, app.Output]));
    }

    private static string Line(JsonNode mail) => $"{mail["date"]!.GetValue<string>()[..10]} {mail["subject"]} → {mail["to"]}";
}

/// <summary>What befalls the application between two acts.</summary>
internal enum Interruption
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A kill -9 and a fresh start.</summary>
    Kill,

    /// <summary>The same, and the durable histories are gone.</summary>
    KillAndWipe,
}

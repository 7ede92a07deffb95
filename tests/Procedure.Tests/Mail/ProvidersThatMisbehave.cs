using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>Time-outs after accepting, 429 and 5xx, mails taken twice, bounces before the answer, deaths while sending, two workers at once: in random order, over days.</summary>
/// <remarks>PSP_LONG=1 plays thousands of seeds, PSP_SEED=n one.</remarks>
public sealed class ProvidersThatMisbehave(ITestOutputHelper output)
{
    private static readonly int Count = Environment.GetEnvironmentVariable("PSP_LONG") == "1" ? 5_000 : 200;

    [Fact]
    public async Task Every_notice_ends_in_a_true_state_and_none_is_sent_again_that_is_known_to_have_left()
    {
        int? chosen = int.TryParse(Environment.GetEnvironmentVariable("PSP_SEED"), out int seed) ? seed : null;
        int first = chosen ?? Random.Shared.Next(1_000_000);
        output.WriteLine($"seeds {first} to {first + (chosen is null ? Count : 1) - 1}");
        Dictionary<string, int> seen = [];
        foreach (int one in Enumerable.Range(first, chosen is null ? Count : 1))
        {
            using Ordeal ordeal = new(one);
            await ordeal.RunAsync();
            await CheckAsync(ordeal, one);
            await ordeal.ResendAsync();
            foreach (NoticeLine line in (await CheckAsync(ordeal, one)).Values)
            {
                seen[$"{line.Row.State}"] = seen.GetValueOrDefault($"{line.Row.State}") + 1;
            }

            Assert.All((await ordeal.LinesAsync()).Where(line => ordeal.Resent.Contains(line.Key)), line => Assert.Equal(1, line.Value.Row.Resendings));
            foreach ((_, Fate fate) in ordeal.Provider.HandedOver)
            {
                seen[$"{fate}"] = seen.GetValueOrDefault($"{fate}") + 1;
            }
        }

        output.WriteLine(string.Join(", ", seen.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}")));
        Assert.True(chosen is not null || Enum.GetNames<Fate>().All(seen.ContainsKey), "A fate befell nobody.");
    }

    private static async Task<IReadOnlyDictionary<string, NoticeLine>> CheckAsync(Ordeal ordeal, int seed)
    {
        IReadOnlyDictionary<string, NoticeLine> lines = await ordeal.LinesAsync();
        string[] wrong = [.. ordeal.SentAgain.Select(what => $"sent again: {what}"), .. Wrong.In(ordeal, lines.Values), .. Wrong.WithSecondAddress(ordeal, lines)];
        Assert.True(wrong.Length == 0, $"seed {seed} (channel {(ordeal.KnowsKeys ? "knows" : "does not know")} keys):\n{string.Join('\n', wrong)}");
        return lines;
    }
}

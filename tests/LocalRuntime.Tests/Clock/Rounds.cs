using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.LocalRuntime.Tests.Host;

namespace PspWorkflow.LocalRuntime.Tests.Clock;

/// <summary>Timer functions that say when they run, on the legal clock.</summary>
internal sealed class Rounds(TimeProvider legal, Journal journal)
{
    [Function("Daily")]
    public void Daily([TimerTrigger("0 0 6 * * *")] TimerInfo timer) => Say("daily", timer);

    [Function("Weekly")]
    public void Weekly([TimerTrigger("0 0 6 * * MON")] TimerInfo timer) => Say("weekly", timer);

    [Function("Outbox")]
    public void Outbox([TimerTrigger("0 */5 * * * *")] TimerInfo timer) => Say("outbox", timer);

    private void Say(string name, TimerInfo timer) =>
        journal.Write($"{name} {legal.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}{(timer.IsPastDue ? " past due" : "")}");
}

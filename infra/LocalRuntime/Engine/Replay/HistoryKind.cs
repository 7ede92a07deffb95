namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>What an event of a history tells; the numbers are on disk.</summary>
public enum HistoryKind
{
    StepBegan = 0,
    Started = 1,
    ActivityCalled = 2,
    ActivityReturned = 3,
    ActivityFailed = 4,
    TimerSet = 5,
    TimerFired = 6,
    ChildCalled = 7,
    ChildReturned = 8,
    ChildFailed = 9,
    EventRaised = 10,
    Terminated = 11,
}

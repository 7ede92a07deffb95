namespace PspWorkflow.LocalRuntime;

/// <summary>How many timers, delayed starts among them, are due until an instant; each count contains the one before, and those that are overdue.</summary>
/// <param name="WithinHour">Within one hour of legal time.</param>
/// <param name="WithinDay">Within one day.</param>
/// <param name="WithinThreeDays">Within three days, the longest that one durable timer waits.</param>
/// <param name="InAll">Whenever.</param>
public sealed record TimerCounts(int WithinHour, int WithinDay, int WithinThreeDays, int InAll);

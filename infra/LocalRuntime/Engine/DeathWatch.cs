using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>What the loops need so that work that kills the process, or can never be written, harms no other.</summary>
/// <param name="Begun">Where each loop notes what it runs.</param>
/// <param name="Troubles">What went wrong so far.</param>
/// <param name="Lanes">Where suspects run.</param>
/// <param name="Attempts">Has outcomes written.</param>
internal sealed record DeathWatch(BegunWork Begun, Troubles Troubles, SuspectLanes Lanes, WriteAttempts Attempts);

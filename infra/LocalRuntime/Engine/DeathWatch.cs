using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>What the loops need so that work that kills the process is found out and set aside.</summary>
/// <param name="Begun">Where each loop notes what it runs.</param>
/// <param name="Troubles">What earlier runs found out.</param>
/// <param name="Lane">Where suspects run.</param>
internal sealed record DeathWatch(BegunWork Begun, Troubles Troubles, SuspectLane Lane);

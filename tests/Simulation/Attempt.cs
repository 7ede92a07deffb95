using Microsoft.AspNetCore.Http;

namespace PspWorkflow.Simulation;

/// <summary>One sending of a call.</summary>
/// <param name="Call">The call.</param>
/// <param name="Answer">Its answer, which never comes from a dead process.</param>
/// <param name="WasAccepted">Whether the caller had been told "accepted" before.</param>
internal sealed record Attempt(Call Call, Task<IResult> Answer, bool WasAccepted)
{
    /// <summary>Whether what was accepted once was refused now.</summary>
    public bool IsTakenBack => WasAccepted && Status is >= 300 and < 500;

    /// <summary>The status of the answer; null while there is none, or when the process failed over it.</summary>
    public int? Status => Answer.IsCompletedSuccessfully
        ? (Answer.Result as IStatusCodeHttpResult)?.StatusCode ?? throw new InvalidOperationException($"An answer without a status: {Answer.Result}.")
        : null;
}

using Microsoft.AspNetCore.Http;

namespace PspWorkflow.App.Web;

/// <summary>A value that was read, or the answer that says why it could not be.</summary>
internal readonly record struct Read<T>(T? Value, IResult? Problem)
    where T : class
{
    /// <summary>The same with the value changed, when there is one.</summary>
    public Read<T> With(Func<T, T> change) => Value is null ? this : new(change(Value), null);
}

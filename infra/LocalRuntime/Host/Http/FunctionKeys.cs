using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The one key of the local runtime, setting <c>FunctionsKey</c>, which opens every function above Anonymous; without it they stay shut.</summary>
internal sealed class FunctionKeys(IConfiguration settings)
{
    public bool Open(AuthorizationLevel level, HttpRequest request)
    {
        if (level is AuthorizationLevel.Anonymous)
        {
            return true;
        }

        string? presented = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault();
        return settings["FunctionsKey"] is { Length: > 0 } key && presented is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(presented));
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PspWorkflow.App.Documents;

/// <summary>Whether a call comes from Event Grid: an Entra token of our directory, for our audience, issued to the application of Event Grid.</summary>
public sealed partial class EventGridToken
{
    /// <summary>Event Grid itself, under the same id in every directory of the public cloud.</summary>
    private const string EventGrid = "4962773b-9cdb-44cf-a8bf-237846a00ab7";

    private const string Scheme = "Bearer ";

    /// <summary>By how much the clocks of issuer and machine may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly VerdictSettings? _settings;
    private readonly TokenValidationParameters? _rules;
    private readonly TimeProvider _machine;
    private readonly ILogger _logger;

    /// <summary>Without the audience nothing is accepted; wrong settings are an <see cref="InvalidOperationException"/>. Keys are fetched with the first token, and again when one is unknown.</summary>
    public EventGridToken(IConfiguration configuration, [FromKeyedServices(Intake.MachineClock)] TimeProvider machine, ILogger<EventGridToken> logger)
    {
        _settings = VerdictSettings.Read(configuration);
        _machine = machine;
        _logger = logger;
        _rules = _settings is null ? null : RulesOf(_settings);
    }

    internal bool IsConfigured => _settings is not null;

    /// <summary>Whether the request carries such a token, valid at this moment of the machine.</summary>
    /// <returns>Null when the directory's keys cannot be read: nobody is let in, and the sender is to come again.</returns>
    internal async Task<bool?> IsHeldByAsync(HttpRequest request)
    {
        string? header = request.Headers.Authorization;
        if (_rules is null || header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (await WhyUnreadableAsync(request.HttpContext.RequestAborted) is { } reason)
        {
            Log.NoKeys(_logger, reason);
            return null;
        }

        TokenValidationResult result = await new JsonWebTokenHandler().ValidateTokenAsync(header[Scheme.Length..].Trim(), _rules);
        if (!result.IsValid)
        {
            Log.Refused(_logger, result.Exception.GetType().Name);
            return false;
        }

        return IsOfEventGrid((JsonWebToken)result.SecurityToken);
    }

    /// <summary>Null when the keys of the directory are known, as they are until they change.</summary>
    private async Task<string?> WhyUnreadableAsync(CancellationToken cancellation)
    {
        try
        {
            await _rules!.ConfigurationManager.GetBaseConfigurationAsync(cancellation);
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            return failure.GetType().Name;
        }
    }

    private bool IsOfEventGrid(JsonWebToken token) =>
        ClaimOf(token, "tid") == _settings!.Tenant.ToString("D")
        && (ClaimOf(token, "azp") ?? ClaimOf(token, "appid")) == EventGrid;

    private static string? ClaimOf(JsonWebToken token, string name) => token.TryGetPayloadValue(name, out string? value) ? value : null;

    private TokenValidationParameters RulesOf(VerdictSettings settings)
    {
        HttpDocumentRetriever overHttp = new(new HttpClient { Timeout = TimeSpan.FromSeconds(10) }) { RequireHttps = settings.Metadata.Scheme == Uri.UriSchemeHttps };
        return new TokenValidationParameters
        {
            ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(settings.Metadata.AbsoluteUri, new OpenIdConnectConfigurationRetriever(), overHttp),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidAudiences = settings.Audiences,
            ValidIssuer = settings.OlderIssuer, // beside the one that the metadata names
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        };
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        DateTime now = _machine.GetUtcNow().UtcDateTime;
        return until is { } end && now - Skew < end && (from is not { } start || start <= now + Skew);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A call to the route of scan verdicts was refused ({Reason}).")]
        public static partial void Refused(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "The keys of the directory could not be read ({Reason}): no scan verdict is heard, documents are looked at in their own time.")]
        public static partial void NoKeys(ILogger logger, string reason);
    }
}

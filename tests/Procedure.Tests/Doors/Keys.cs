using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Who comes in, at every function that asks for a key.</summary>
public sealed class Keys(RunningHouse house) : IClassFixture<RunningHouse>
{
    private const string Nobody = "45-0000000000";

    private readonly Api _api = house.Api;

    [Theory]
    [MemberData(nameof(ActRoute.AllGuarded), MemberType = typeof(ActRoute))]
    public async Task Without_a_known_key_a_function_answers_401_and_does_nothing(string name)
    {
        HttpFunction function = ActRoute.Named(name);
        Traces before = await Traces.OfAsync(house);
        string?[] headers = [null, "Basic ZGVtbzpkZW1v", "Bearer", "Bearer ", "Bearer inconnue", "demo-secretariat", $"Bearer {Api.Secretariat}x", $"Bearer {new string('a', 8000)}", $"Token {Api.Secretariat}"];

        foreach (string? header in headers)
        {
            (string, string)[] sent = header is null ? [] : [("Authorization", header)];
            Answer answer = await Answer.OfAsync(_api.SendAsync(ActRoute.MethodOf(function), ActRoute.PathOf(function, Nobody), null, null, sent));
            Assert.Equal((401, "key-needed"), (answer.Status, answer.Code));
            Assert.Contains("WWW-Authenticate: Bearer", answer.Headers, StringComparison.Ordinal);
        }

        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("code")]
    [InlineData("access_token")]
    [InlineData("authorization")]
    public async Task A_key_in_an_address_opens_nothing(string name)
    {
        Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"/api/cases?{name}={Api.Secretariat}", null, null, ("x-functions-key", Api.Secretariat), ("Cookie", $"key={Api.Secretariat}")));

        Assert.Equal((401, "key-needed"), (answer.Status, answer.Code));
    }

    [Theory]
    [MemberData(nameof(ActRoute.AllGuarded), MemberType = typeof(ActRoute))]
    public async Task Every_role_that_is_not_allowed_gets_403(string name)
    {
        HttpFunction function = ActRoute.Named(name);

        foreach (string key in ActRoute.OtherKeys(function))
        {
            Answer answer = await Answer.OfAsync(_api.SendAsync(ActRoute.MethodOf(function), ActRoute.PathOf(function, Nobody), key));
            Assert.Equal((403, "role-not-allowed"), (answer.Status, answer.Code));
        }
    }

    [Theory]
    [MemberData(nameof(ActRoute.OnCase), MemberType = typeof(ActRoute))]
    public async Task A_case_of_others_and_a_case_that_is_not_there_give_the_same_bytes(string name)
    {
        // Given a case of department 45, and strangers to it
        HttpFunction function = ActRoute.Named(name);
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        await StrangersAsync();
        Traces before = await Traces.OfAsync(house);

        foreach (Role role in function.Allowed!.Roles)
        {
            // When
            string key = $"stranger-{role}";
            Answer others = await AskAsync(function, id, key);
            Answer none = await AskAsync(function, Nobody, key);
            Answer nonsense = await AskAsync(function, "not-a-number", key);

            // Then
            Assert.Equal((404, "not-found"), (others.Status, others.Code));
            Assert.Equal(none, others);
            Assert.Equal(nonsense, others);
        }

        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Fact]
    public async Task A_session_of_another_department_looks_like_none()
    {
        await StrangersAsync();
        Walk walk = new(_api);
        await walk.ToAsync(Milestone.Filed);

        Answer others = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"/api/sessions/{walk.Session}", "stranger-Secretariat"));
        Answer none = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, "/api/sessions/45-s000000000", Api.Secretariat));

        Assert.Equal((404, none), (others.Status, others));
    }

    [Fact]
    public async Task A_list_shows_the_cases_of_its_reader_only()
    {
        string mine = await new Walk(_api).ToAsync(Milestone.Filed);
        await StrangersAsync();

        foreach (string key in new[] { Api.OtherAssociation, "stranger-Secretariat", "stranger-Prefecture", "stranger-ForeignersOffice", "stranger-Association" })
        {
            Assert.DoesNotContain(mine, (await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, "/api/cases", key))).Body, StringComparison.Ordinal);
        }

        Assert.Contains($$"""{"case":"{{mine}}","association":"la-passerelle","stage":"application",""", (await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, "/api/cases?stage=application", Api.Association))).Body, StringComparison.Ordinal);
    }

    private Task<Answer> AskAsync(HttpFunction function, string id, string key) =>
        Answer.OfAsync(_api.SendAsync(ActRoute.MethodOf(function), ActRoute.PathOf(function, id), key));

    /// <summary>One account of each role in another department, and a référent·e of another association.</summary>
    private async Task StrangersAsync()
    {
        IDirectory directory = house.Services.GetRequiredService<IDirectory>();
        foreach (Account account in ActRoute.OneOfEach)
        {
            Account stranger = account with
            {
                Id = ActorId.Parse($"ailleurs-{account.Role.ToString().ToLowerInvariant()}"),
                Department = Department.Parse(account.Role is Role.Association ? "45" : "93"),
                Association = account.Role is Role.Association ? AssociationId.Parse("ailleurs") : null,
            };
            await directory.SaveAsync(stranger, BearerKey.Hash($"stranger-{account.Role}"), Ct);
        }
    }
}

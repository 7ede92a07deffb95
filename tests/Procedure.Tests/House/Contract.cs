using System.Collections;
using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App;
using PspWorkflow.App.Access;
using PspWorkflow.App.Mail;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>Names and shapes that outlive a release, against <c>Contract.approved.txt</c>.</summary>
/// <remarks>
/// <para>When this test fails, something that stands in durable histories, in outbox rows or in other people's programs has changed. What the difference means:</para>
/// <list type="bullet">
/// <item>A new line: a new name or function. Approve it.</item>
/// <item>A new member of a payload: safe when old payloads read as a sensible default. Approve it, and keep the default.</item>
/// <item>A durable name, a notice or a member gone or renamed: instances and rows of the last release cannot be read. Do not approve;
/// add the new one beside the old, and take the old one away when no live history holds it (three days after the release).</item>
/// <item>The sequence of durable calls of a stage changed: raise <c>Plan</c> and keep both bodies until no instance is on the old one.</item>
/// <item>Another role behind a route: somebody sees or does more, or less, than before. Approve it only with who decides on that.</item>
/// <item>A route gone or renamed: programs of the associations call it. Keep it beside the new one and announce its end.</item>
/// </list>
/// <para>To approve: copy <c>Contract.received.txt</c> from the test's output folder over <c>Contract.approved.txt</c>, never by hand.</para>
/// </remarks>
public sealed class Contract
{
    private static readonly Type[] Payloads = [typeof(Progress), typeof(Look), typeof(CaseView), typeof(ScanLook)];

    [Fact]
    public void What_outlives_a_release_is_what_was_approved()
    {
        string received = string.Concat(Lines().Select(line => line + "\n"));

        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "Contract.received.txt"), received);
        Assert.Equal(Repository.Read("tests/Procedure.Tests/House/Contract.approved.txt"), received);
    }

    [Fact]
    public void Everything_that_durable_functions_take_and_give_is_one_of_the_payloads()
    {
        IEnumerable<Type> used =
            from function in Functions
            where function.GetParameters().Any(parameter => parameter.GetCustomAttribute<ActivityTriggerAttribute>() is not null || parameter.GetCustomAttribute<OrchestrationTriggerAttribute>() is not null)
            from type in function.GetParameters().Select(parameter => parameter.ParameterType).Append(Returned(function))
            where type.Assembly == typeof(Names).Assembly
            select type;

        Assert.Equal(Payloads.Select(type => type.Name).Order(), used.Select(type => type.Name).Distinct().Order());
    }

    [Fact]
    public void A_payload_that_the_last_release_wrote_with_numbers_is_still_read() =>
        Assert.Equal(new Progress(CaseId.Parse("45-0123456789"), Stage.Running, 1), JsonSerializer.Deserialize<Progress>("""{"Case":"45-0123456789","Stage":3}"""));

    [Fact]
    public void No_payload_has_room_for_a_text() =>
        Assert.All(Payloads.SelectMany(Inside), type => Assert.True(
            type.IsEnum || type == typeof(int) || type == typeof(long) || type == typeof(bool) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(CaseId) || type == typeof(DocumentId),
            $"{type} may hold a text."));

    private static IEnumerable<MethodInfo> Functions =>
        from type in typeof(Names).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.IsDefined(typeof(FunctionAttribute)) && !method.IsDefined(typeof(AllowDemoAttribute)) // nobody relies on the demonstration's
        select method;

    private static IEnumerable<string> Lines() =>
    [
        .. Constants(typeof(Names)).Select(name => $"durable {name}"),
        .. Constants(typeof(Notices)).Select(name => $"notice {name}"),
        "payload Progress " + JsonSerializer.Serialize(new Progress(CaseId.Parse("45-0123456789"), Stage.Running, 2)),
        "payload Look " + JsonSerializer.Serialize(new Look(CaseId.Parse("45-0123456789"), Track.Permit)),
        "payload ScanLook " + JsonSerializer.Serialize(new ScanLook(CaseId.Parse("45-0123456789"), DocumentId.From(Guid.Empty))),
        "payload CaseView " + JsonSerializer.Serialize(new CaseView(Stage.Decision, 7, new DateTimeOffset(2026, 2, 10, 9, 0, 0, TimeSpan.Zero), true, true)),
        .. Payloads.SelectMany(Inside).Where(type => type.IsEnum).Distinct().Select(type => $"enum {type.Name} {string.Join(' ', Enum.GetNames(type))}"),
        .. Functions.Select(method => $"function {method.GetCustomAttribute<FunctionAttribute>()!.Name}").Order(StringComparer.Ordinal),
        .. HttpFunction.All.Where(function => Functions.Contains(function.Method)).Select(function => $"route {string.Join(',', function.Methods)} {function.Path} for {Callers(function)}").Order(StringComparer.Ordinal),
    ];

    private static string Callers(HttpFunction function) =>
        function.Allowed is { } allowed ? string.Join(',', allowed.Roles) : "anyone";

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);

    private static IEnumerable<Type> Inside(Type payload) =>
        payload.GetProperties().Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);

    private static Type Returned(MethodInfo function) =>
        function.ReturnType is { IsGenericType: true } task ? task.GetGenericArguments()[0] : typeof(IEnumerable);
}

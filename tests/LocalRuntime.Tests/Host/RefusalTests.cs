using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Host;

namespace PspWorkflow.LocalRuntime.Tests.Host;

public sealed class RefusalTests
{
    [Theory]
    [InlineData(typeof(ReservedName), "Function 'AdminPage': a name does not begin with 'admin' or 'runtime', which are the platform's.")]
    [InlineData(typeof(BadName), "Function '1st': a name is a letter, then at most 127 letters, digits, '-' or '_', and not 'host'.")]
    [InlineData(typeof(ReservedRoute), "Function 'Page': its route '/Administration' begins with 'admin' or 'runtime', which are the platform's.")]
    [InlineData(typeof(RootCatchAll), "Function 'Page': its route '{*path}' catches all from the root, where the platform has its own pages; put a literal segment first.")]
    [InlineData(typeof(BrokenRoute), "Function 'Page': '{id' is not a route template.")]
    [InlineData(typeof(NoResult), "Function 'Page': an HTTP function returns an IResult, a Task of one, or nothing.")]
    [InlineData(typeof(UnknownParameter), "Function 'Page': nothing can fill its parameter 'String other'.")]
    [InlineData(typeof(UnconvertibleRouteValue), "Function 'Page': nothing can fill its parameter 'Uri id'.")]
    [InlineData(typeof(WrongTriggerType), "Function 'Page': nothing can fill its parameter 'String request'.")]
    [InlineData(typeof(NoTrigger), "Function 'Page': it has 0 triggers and must have one.")]
    [InlineData(typeof(TwoTriggers), "Function 'Page': it has 2 triggers and must have one.")]
    [InlineData(typeof(FiveFields), "Function 'Tick': '0 6 * * *' is not an NCRONTAB expression of six fields.")]
    [InlineData(typeof(ArrayOutput), "Function 'Orchestrate': an orchestrator's output is not an array; return a list or a record.")]
    [InlineData(typeof(ClientInOrchestrator), "Function 'Orchestrate': nothing can fill its parameter 'DurableTaskClient client'.")]
    [InlineData(typeof(TwoInputs), "Function 'Orchestrate': nothing can fill its parameter 'Int32 second'.")]
    [InlineData(typeof(AbstractClass), "Function 'Act': an instance of AbstractClass cannot be made: it is abstract, generic or no class.")]
    [InlineData(typeof(HiddenMethod), "Function 'Act': its method is public and not generic.")]
    [InlineData(typeof(AsyncVoid), "Function 'Act': an async method returns a Task, so that its end and its failures are seen.")]
    [InlineData(typeof(ReturnsValueTask), "Function 'Act': the worker does not await a ValueTask; return a Task.")]
    public void A_function_that_Azure_would_refuse_is_refused_in_one_sentence(Type functions, string sentence)
    {
        LocalRuntimeException refusal = Assert.Throws<LocalRuntimeException>(() => Catalog.Read([functions], routePrefix: "", hasWebApplication: true));

        Assert.Equal(sentence, refusal.Message);
    }

    [Fact]
    public void Two_functions_of_one_name_are_refused_whatever_its_case()
    {
        LocalRuntimeException refusal = Assert.Throws<LocalRuntimeException>(() => Catalog.Read([typeof(SameName)], "", hasWebApplication: true));

        Assert.StartsWith("Function 'Act': 2 methods carry this name (", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_functions_of_one_route_and_method_are_refused()
    {
        LocalRuntimeException refusal = Assert.Throws<LocalRuntimeException>(() => Catalog.Read([typeof(SameRoute)], "", hasWebApplication: true));

        Assert.Equal("Function 'Second': its route and a method of it are those of function 'First'.", refusal.Message);
    }

    [Fact]
    public void HTTP_functions_need_the_web_application()
    {
        LocalRuntimeException refusal = Assert.Throws<LocalRuntimeException>(() => Catalog.Read([typeof(Good)], "", hasWebApplication: false));

        Assert.Equal("Function 'Page': call ConfigureFunctionsWebApplication() to serve HTTP functions.", refusal.Message);
    }

    [Fact]
    public void All_refusals_are_said_at_once()
    {
        LocalRuntimeException refusal = Assert.Throws<LocalRuntimeException>(() => Catalog.Read([typeof(BadName), typeof(FiveFields), typeof(Good)], "", hasWebApplication: true));

        Assert.Equal(2, refusal.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void A_catch_all_below_a_prefix_is_not_at_the_root() =>
        Assert.Single(Catalog.Read([typeof(RootCatchAll)], routePrefix: "api", hasWebApplication: true).All);

    [Fact]
    public void An_unknown_route_constraint_is_refused_at_the_start()
    {
        using TemporaryFolder folder = new();

        LocalRuntimeException refusal = Assert.Throws<LocalRuntimeException>(() => TestApp.Build(new AppSetup(folder.Root, typeof(UnknownConstraint))));

        Assert.Equal("Function 'Page': 'guidd' in its route is no known constraint.", refusal.Message);
    }

    private static class Good
    {
        [Function("Page")]
        public static void Page([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, [DurableClient] DurableTaskClient client) => GC.KeepAlive(client);
    }

    private static class ReservedName
    {
        [Function("AdminPage")]
        public static void Act([ActivityTrigger] string input) => GC.KeepAlive(input);
    }

    private static class BadName
    {
        [Function("1st")]
        public static void Act([ActivityTrigger] string input) => GC.KeepAlive(input);
    }

    private static class ReservedRoute
    {
        [Function("Page")]
        public static void Page([HttpTrigger(AuthorizationLevel.Anonymous, Route = "/Administration")] HttpRequest request) => GC.KeepAlive(request);
    }

    private static class RootCatchAll
    {
        [Function("Page")]
        public static void Page([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request) => GC.KeepAlive(request);
    }

    private static class BrokenRoute
    {
        [Function("Page")]
        public static void Page([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{id")] HttpRequest request) => GC.KeepAlive(request);
    }

    private static class UnknownConstraint
    {
        [Function("Page")]
        public static void Page([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{id:guidd}")] HttpRequest request) => GC.KeepAlive(request);
    }

    private static class NoResult
    {
        [Function("Page")]
        public static string Page([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => request.Path;
    }

    private static class UnknownParameter
    {
        [Function("Page")]
        public static void Page([HttpTrigger(AuthorizationLevel.Anonymous, Route = "page/{id}")] HttpRequest request, string id, string other) => GC.KeepAlive(id + other);
    }

    private static class UnconvertibleRouteValue
    {
        [Function("Page")]
        public static void Page([HttpTrigger(AuthorizationLevel.Anonymous, Route = "page/{id}")] HttpRequest request, Uri id) => GC.KeepAlive(id);
    }

    private static class WrongTriggerType
    {
        [Function("Page")]
        public static void Page([HttpTrigger(AuthorizationLevel.Anonymous)] string request) => GC.KeepAlive(request);
    }

    private static class NoTrigger
    {
        [Function("Page")]
        public static void Page(FunctionContext context) => GC.KeepAlive(context);
    }

    private static class TwoTriggers
    {
        [Function("Page")]
        public static void Page([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, [TimerTrigger("0 0 6 * * *")] TimerInfo timer) => GC.KeepAlive(timer);
    }

    private static class FiveFields
    {
        [Function("Tick")]
        public static void Tick([TimerTrigger("0 6 * * *")] TimerInfo timer) => GC.KeepAlive(timer);
    }

    private static class ArrayOutput
    {
        [Function("Orchestrate")]
        public static Task<int[]> Run([OrchestrationTrigger] TaskOrchestrationContext context) => Task.FromResult<int[]>([context.InstanceId.Length]);
    }

    private static class ClientInOrchestrator
    {
        [Function("Orchestrate")]
        public static void Run([OrchestrationTrigger] TaskOrchestrationContext context, [DurableClient] DurableTaskClient client) => GC.KeepAlive(client);
    }

    private static class TwoInputs
    {
        [Function("Orchestrate")]
        public static void Run([OrchestrationTrigger] TaskOrchestrationContext context, int first, int second) => GC.KeepAlive(first + second);
    }

    private abstract class AbstractClass
    {
        [Function("Act")]
        public void Act([ActivityTrigger] string input) => GC.KeepAlive(input + this);
    }

    private static class HiddenMethod
    {
        [Function("Act")]
        internal static void Act([ActivityTrigger] string input) => GC.KeepAlive(input);
    }

    private static class AsyncVoid
    {
        [Function("Act")]
        public static async void Act([ActivityTrigger] string input) => await Task.FromResult(input);
    }

    private static class ReturnsValueTask
    {
        [Function("Act")]
        public static ValueTask Act([ActivityTrigger] string input) => new(Task.FromResult(input));
    }

    private static class SameName
    {
        [Function("Act")]
        public static void First([ActivityTrigger] string input) => GC.KeepAlive(input);

        [Function("act")]
        public static void Second([ActivityTrigger] string input) => GC.KeepAlive(input);
    }

    private static class SameRoute
    {
        [Function("First")]
        public static void First([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "page/{id}")] HttpRequest request) => GC.KeepAlive(request);

        [Function("Second")]
        public static void Second([HttpTrigger(AuthorizationLevel.Anonymous, "POST", Route = "/Page/{id}")] HttpRequest request) => GC.KeepAlive(request);
    }
}

using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>A function that does not say who may call it is no function of this house.</summary>
public sealed class WhoMayCall
{
    [Fact]
    public void Every_http_function_says_once_who_may_call_it_and_asks_the_host_for_no_key()
    {
        Assert.True(HttpFunction.All.Count > 15, $"Only {HttpFunction.All.Count} functions found.");
        Assert.All(HttpFunction.All, function =>
        {
            Attribute[] said = [.. function.Method.GetCustomAttributes().Where(one => one is AllowAttribute or AllowAnyoneAttribute or AllowDemoAttribute)];
            Assert.True(said.Length == 1, $"{function.Name} says {said.Length} times who may call it.");
            Assert.Equal(AuthorizationLevel.Anonymous, function.Trigger.AuthLevel);
            Assert.NotEmpty(function.Methods);
        });
    }

    [Fact]
    public void The_doors_of_the_demonstration_are_those_that_no_azure_build_holds() =>
        Assert.All(HttpFunction.All, function => Assert.Equal(
            function.Method.DeclaringType!.Namespace == "PspWorkflow.App.Local",
            function.Method.IsDefined(typeof(AllowDemoAttribute))));
}

using System.Reflection;
using PspWorkflow.App.Mail;
using PspWorkflow.App.Web;
using PspWorkflow.Law;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>What people read is set in French: a curved apostrophe, as in the refusals of the law.</summary>
public sealed class Typography
{
    [Fact]
    public void No_mail_holds_a_typewriter_apostrophe()
    {
        DateOnly day = new(2026, 2, 10);
        IEnumerable<string> notices = typeof(Notices).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.All(
            notices.Select(notice => Letters.Of(notice, CaseId.Parse("45-7k4m2q9xbd"), day, day)),
            letter => Assert.All(letter.Lines.Append(letter.Subject), line => Assert.DoesNotContain('\'', line)));
    }

    [Fact]
    public void No_operation_holds_one_either() =>
        Assert.All(
            HttpFunction.All.Select(function => function.Method.GetCustomAttribute<OperationAttribute>()?.Summary).OfType<string>(),
            summary => Assert.DoesNotContain('\'', summary));
}

using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests.Links;

/// <summary>The log of absences: numbered, never changed but by a return.</summary>
public abstract class AbsencesContract
{
    private static readonly Department Where = Given.Department("45");
    private static readonly ActorId Secretary = ActorId.Parse("secretariat");

    private static readonly Absence Absence = new(
        Where, ActorId.Parse("signataire"), new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 31), ActorId.Parse("signataire-2"), Secretary, Given.Morning);

    private protected abstract IAbsences Absences { get; }

    [Fact]
    public async Task They_are_listed_the_latest_first_with_all_they_hold_and_of_one_department()
    {
        long first = await Absences.RecordAsync(Absence, Ct);
        long second = await Absences.RecordAsync(Absence with { Who = Secretary }, Ct);
        await Absences.RecordAsync(Absence with { Department = Given.Department("92") }, Ct);

        Assert.True(first < second);
        Assert.Equal([Absence with { Who = Secretary, Number = second }, Absence with { Number = first }], await Absences.ListAsync(Where, Ct));
    }

    [Fact]
    public async Task The_first_return_that_is_said_counts_and_only_of_an_absence_of_the_department()
    {
        long number = await Absences.RecordAsync(Absence, Ct);
        DateOnly back = new(2026, 7, 14);

        Assert.False(await Absences.EndAsync(Given.Department("92"), number, back, Secretary, Ct));
        Assert.False(await Absences.EndAsync(Where, number + 1, back, Secretary, Ct));
        Assert.True(await Absences.EndAsync(Where, number, back, Secretary, Ct));
        Assert.True(await Absences.EndAsync(Where, number, back.AddDays(3), Absence.Who, Ct));

        Assert.Equal(Absence with { Number = number, EndedOn = back, EndedBy = Secretary }, Assert.Single(await Absences.ListAsync(Where, Ct)));
    }

    [Fact]
    public async Task However_many_are_recorded_at_once_each_has_a_number_of_its_own()
    {
        long[] numbers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Absences.RecordAsync(Absence, Ct)));

        Assert.Equal(20, numbers.Distinct().Count());
        Assert.Equal(numbers.OrderDescending(), (await Absences.ListAsync(Where, Ct)).Select(absence => absence.Number));
    }
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class AidAmountTests
{
    [Theory]
    [InlineData("2017-04-15", 0, false, 33000)]
    [InlineData("2022-06-30", 1, false, 43200)]
    [InlineData("2022-06-30", 3, false, 63600)]
    [InlineData("2022-06-30", 5, false, 84000)]
    [InlineData("2022-07-01", 0, false, 34320)]
    [InlineData("2026-02-10", 2, false, 55536)]
    [InlineData("2026-02-10", 4, false, 76752)]
    [InlineData("2026-02-10", 0, true, 16500)]
    [InlineData("2026-02-10", 4, true, 35000)]
    public void The_amount_follows_the_day_the_children_and_Mayotte(string day, int children, bool mayotte, int cents) =>
        Assert.Equal(cents, On(day, children, mayotte).Cents);

    [Fact]
    public void An_amount_always_says_where_it_comes_from_and_how_sure_it_is() =>
        Assert.All(AidAmounts.Rows, row =>
        {
            Assert.NotEmpty(row.Source);
            Assert.NotEmpty(row.Note);
            Assert.Equal(3, row.Children.Count);
        });

    [Fact]
    public void The_two_dates_of_the_increase_are_both_shown()
    {
        AidRow row = On("2023-01-01", 0, mayotte: false).Row;

        Assert.Equal(Certainty.Unconfirmed, row.Certainty);
        Assert.Equal((Known.Day("2022-07-01"), Known.Day("2024-07-01")), (row.From, row.Otherwise!.From));
        Assert.Null(On("2020-01-01", 0, mayotte: false).Row.Otherwise);
    }

    private static AidAmount.Known On(string day, int children, bool mayotte) =>
        Assert.IsType<AidAmount.Known>(AidAmounts.AmountOn(Known.Day(day), children, mayotte));
}

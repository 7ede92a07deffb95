using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class MembersTests
{
    private static readonly ActorId Newcomer = ActorId.Parse("nouvelle-92");

    [Theory]
    [InlineData(Seat.Magistrate, "2029-01-04")]
    [InlineData(Seat.Doctor, "2029-01-04")]
    [InlineData(Seat.LocalAuthority, "2029-01-04")]
    [InlineData(Seat.Chair, null)]
    [InlineData(Seat.ForeignersService, null)]
    public void Who_the_prefect_names_sits_three_years_and_who_sits_by_office_without_end(Seat seat, string? until)
    {
        Board board = new();

        Membership member = Assert.Single(board.Do(board.Appointment(Newcomer, seat)).Members.All);

        Assert.Equal(until is null ? null : Known.Day(until), member.Until);
        Assert.True(member.SitsOn(Known.Day("2029-01-04")));
        Assert.Equal(until is null, member.SitsOn(Known.Day("2029-01-05")));
        Assert.False(member.SitsOn(board.Today.AddDays(-1)));
    }

    [Fact]
    public void A_term_that_ends_within_ninety_days_is_shown_until_it_is_renewed()
    {
        Board board = Board.Full();
        Assert.Empty(board.Members.EndingSoon(Known.Day("2028-10-05")));
        Assert.Equal(
            [Board.Magistrate, Board.Doctor, Board.Mayor, Board.Delegate],
            board.Members.EndingSoon(Known.Day("2028-10-06")).Select(m => m.Member));

        board.On("2028-12-01").Do(board.Appointment(Board.Doctor, Seat.Doctor) with { From = Known.Day("2029-01-05") });

        Assert.DoesNotContain(board.Members.EndingSoon(board.Today), m => m.Member == Board.Doctor);
        Assert.Single(board.Members.SittingOn(Known.Day("2029-01-05")), m => m.Seat is Seat.Doctor);
    }

    [Fact]
    public void A_mandate_that_ends_frees_the_seat_from_the_next_day()
    {
        Board board = Board.Full().On("2026-06-01");
        board.Do(board.Departure(Board.Chair));
        Assert.Same(Refusals.SeatTaken, board.Try(board.Appointment(Newcomer, Seat.Chair)));

        board.On("2026-06-02").Do(board.Appointment(Newcomer, Seat.Chair));

        Assert.True(board.Members.IsRecordedOn(Known.Day("2026-06-01")));
        Assert.Equal(Newcomer, board.Members.SittingOn(board.Today)[0].Member);
    }

    [Fact]
    public void Paris_has_two_chairs_and_no_third()
    {
        Board board = new();
        MembersAct.Appoint chair = board.Appointment(Board.Chair, Seat.Chair) with { Department = Known.OtherDepartment };

        board.Do(chair).Do(chair with { Member = Newcomer });

        Assert.Same(Refusals.SeatTaken, board.Try(chair with { Member = Board.Doctor }));
    }

    [Fact]
    public void A_list_without_its_chair_does_not_count_yet()
    {
        Board board = new();
        board.Do(board.Appointment(Board.Doctor, Seat.Doctor));
        Assert.False(board.Members.IsRecordedOn(board.Today));

        board.Do(board.Appointment(Board.Chair, Seat.Chair));

        Assert.True(board.Members.IsRecordedOn(board.Today));
        Assert.False(board.Members.IsRecordedOn(board.Today.AddDays(-1)));
    }

    [Fact]
    public void An_elected_member_is_substituted_by_an_elected_an_officer_by_a_colleague()
    {
        Board board = Board.Full();

        board.Do(board.Substitution(Board.Mayor, Newcomer, SubstituteTie.SameAssembly))
            .Do(board.Substitution(Board.Police, ActorId.Parse("adjointe-92")))
            .Do(board.Training(Board.Police));

        Membership police = board.Members.SittingOn(board.Today).Single(m => m.Member == Board.Police);
        Assert.Equal(ActorId.Parse("adjointe-92"), police.Substitute);
        Assert.Equal([board.Today], police.TrainedOn);
        Assert.Same(Refusals.AlreadyMember, board.Try(board.Appointment(Newcomer, Seat.LocalAuthority)));
    }

    [Fact]
    public void The_clock_names_nobody_and_is_named_by_nobody()
    {
        Board board = Board.Full();

        Assert.Same(Refusals.ClockDecidesNothing, board.Try(board.Departure(Board.Mayor) with { By = ActorId.Clock }));
        Assert.Same(Refusals.ClockDecidesNothing, board.Try(board.Appointment(ActorId.Clock, Seat.LocalAuthority)));
    }

    [Fact]
    public void Absurd_dates_are_refused_not_thrown()
    {
        Board board = Board.Full();
        foreach (DateOnly day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            Assert.NotNull(board.Try(board.Appointment(Newcomer, Seat.Education) with { From = day }));
            Assert.NotNull(board.Try(board.Departure(Board.Chair, day)));
            Assert.NotNull(board.Try(board.Training(Board.Chair, day)));
        }
    }
}

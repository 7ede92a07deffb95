using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static readonly ActorId Stranger = ActorId.Parse("inconnue-92");

    private static Dictionary<string, Func<Refusal?>> Members() =>
        new()
        {
            [nameof(Refusals.MemberUnknown)] = () => On(Board.Full(), b => b.Departure(Stranger)),
            [nameof(Refusals.MandateOver)] = () =>
            {
                Board board = Board.Full();
                return On(board.Do(board.Departure(Board.Mayor)), b => b.Training(Board.Mayor));
            },
            [nameof(Refusals.AlreadyMember)] = () => On(Board.Full(), b => b.Appointment(Board.Mayor, Seat.Education)),
            [nameof(Refusals.SeatTaken)] = () => On(Board.Full(), b => b.Appointment(Stranger, Seat.Doctor)),
            [nameof(Refusals.SeatOfAnAssociation)] = () => On(Board.Full(), b => b.Appointment(Stranger, Seat.Association)),
            [nameof(Refusals.MandateEndOutOfRange)] = () => On(Board.Full(), b => b.Departure(Board.Mayor, b.Today.AddDays(-1))),
            [nameof(Refusals.SeatWithoutSubstitute)] = () => On(Board.Full(), b => b.Substitution(Board.Doctor, Stranger)),
            [nameof(Refusals.SubstituteFromElsewhere)] = () => On(Board.Full(), b => b.Substitution(Board.Mayor, Stranger)),
            [nameof(Refusals.SubstituteSitsAlready)] = () => On(Board.Full(), b => b.Substitution(Board.Police, Board.Doctor)),
            [nameof(Refusals.TrainingInTheFuture)] = () => On(Board.Full(), b => b.Training(Board.Police, b.Today.AddDays(1))),
            [nameof(Refusals.TrainingAlreadyRecorded)] = () =>
            {
                Board board = Board.Full();
                return On(board.Do(board.Training(Board.Police)), b => b.Training(Board.Police));
            },
        };

    private static Refusal? On(Board board, Func<Board, MembersAct> act) => board.Try(act(board));
}

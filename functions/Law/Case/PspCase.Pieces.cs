namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    // Null when the act is about no piece.
    private static Outcome<Event>? OfPiece(Act act, CaseFacts known) =>
        act switch
        {
            Act.AcceptPiece a => WhyNotPiece(a.Piece, known) is { } refusal ? refusal : Accept(a, known.StateOf(a.Piece)),
            Act.AskToCorrectPiece a => WhyNotPiece(a.Piece, known) is { } refusal ? refusal : AskToCorrect(a, known),
            Act.RecordPieceStep a => WhyNotPiece(a.Piece, known) is { } refusal ? refusal : RecordStep(a, known),
            Act.DeclarePieceUnobtainable a => WhyNotPiece(a.Piece, known) is { } refusal ? refusal : DeclareUnobtainable(a, known.StateOf(a.Piece)),
            _ => null,
        };

    private static Refusal? WhyNotPiece(PieceKind piece, CaseFacts known) =>
        known.Listed(piece) switch
        {
            null => Refusals.PieceOutsideLists,
            { Holder: PieceHolder.Administration } => Refusals.PieceHeldByAdministration,
            _ => null,
        };

    private static Outcome<Event> Accept(Act.AcceptPiece act, PieceState state) =>
        state.Progress switch
        {
            PieceProgress.Accepted => Refusals.PieceAlreadyAccepted,
            PieceProgress.Provided => new Event.PieceAccepted(act.By, act.At, act.Piece),
            _ => Refusals.PieceNotProvided,
        };

    private static Outcome<Event> AskToCorrect(Act.AskToCorrectPiece act, CaseFacts known) =>
        known.StateOf(act.Piece).Progress switch
        {
            PieceProgress.ToCorrect => Refusals.CorrectionAlreadyAsked,
            PieceProgress.Missing or PieceProgress.Unobtainable => Refusals.PieceNotProvided,
            _ when PieceLists.IsOfRequest(act.Piece) && known.Current is Request.OnAgenda or Request.Advised or Request.Decided => Refusals.PiecesAskedTooLate,
            _ when !LegalCalendar.IsPlausible(act.Deadline) => Refusals.DateOutOfRange,
            _ when act.Deadline <= act.Day => Refusals.PiecesDeadlineTooEarly,
            _ => new Event.PieceCorrectionAsked(act.By, act.At, act.Piece, act.Fault, act.Deadline),
        };

    private static Outcome<Event> RecordStep(Act.RecordPieceStep act, CaseFacts known)
    {
        bool consular = act.Kind is PieceStepKind.ConsularLetter or PieceStepKind.ConsularVisit or PieceStepKind.ConsularAnswer;
        PieceState state = known.StateOf(act.Piece);
        return act switch
        {
            _ when state.Progress is PieceProgress.Provided or PieceProgress.Accepted => Refusals.PieceInFile,
            _ when consular && !known.Listed(act.Piece)!.CivilStatus => Refusals.ConsularStepForCivilStatusOnly,
            _ when !LegalCalendar.IsPlausible(act.TakenOn) => Refusals.DateOutOfRange,
            _ when act.TakenOn > act.Day => Refusals.PieceStepInTheFuture,
            _ when state.Steps.Any(s => s.Kind == act.Kind && s.TakenOn == act.TakenOn) => Refusals.PieceStepAlreadyRecorded,
            _ => new Event.PieceStepTaken(act.By, act.At, act.Piece, act.Kind, act.TakenOn, act.Text),
        };
    }

    private static Outcome<Event> DeclareUnobtainable(Act.DeclarePieceUnobtainable act, PieceState state) =>
        state switch
        {
            { Progress: PieceProgress.Provided or PieceProgress.Accepted } => Refusals.PieceInFile,
            { Progress: PieceProgress.Unobtainable } => Refusals.PieceAlreadyUnobtainable,
            { Steps.Count: 0 } => Refusals.UnobtainableWithoutStep,
            _ => new Event.PieceDeclaredUnobtainable(act.By, act.At, act.Piece),
        };
}

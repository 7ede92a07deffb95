using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class PieceTests
{
    [Fact]
    public void Every_listed_piece_says_what_asks_for_it_and_stands_once_in_its_list()
    {
        Assert.All(PieceLists.All, p => Assert.Matches("^(CASF, art[.] |CESEDA, annexe 10|circulaire |formulaire )", p.Basis));
        Assert.Equal(PieceLists.All.Count, PieceLists.All.Select(p => (p.List, p.Kind)).Distinct().Count());
        Assert.Equal(Enum.GetValues<PieceList>(), PieceLists.All.Select(p => p.List).Distinct());
    }

    [Theory]
    [InlineData(PieceKind.ApprovalOrder)]
    [InlineData(PieceKind.SignedDecision)]
    [InlineData(PieceKind.Minutes)]
    public void What_the_administration_has_is_never_asked_of_the_person(PieceKind piece)
    {
        Story story = Story.Filed();
        Act.AskForPieces asked = story.PiecesRequest(piece) with { Basis = LegalBasis.Parse("CESEDA, annexe 10, point 45") };

        Assert.Same(Refusals.PieceHeldByAdministration, story.Try(asked));
        Assert.All(PieceLists.All.Where(p => p.Kind == piece), p => Assert.Equal(PieceHolder.Administration, p.Holder));
    }

    [Fact]
    public void A_piece_is_missing_then_provided_then_to_correct_then_provided_then_accepted()
    {
        Story story = Story.Filed();
        Assert.Equal(PieceProgress.Missing, Line(story, PieceKind.IdentityCopy).State);

        story.Do(story.Document("first", PieceKind.IdentityCopy));
        Assert.Equal(PieceProgress.Provided, Line(story, PieceKind.IdentityCopy).State);

        story.Do(story.Correction(PieceKind.IdentityCopy, PieceFault.Incomplete));
        ChecklistLine line = Line(story, PieceKind.IdentityCopy);
        Assert.Equal((PieceProgress.ToCorrect, PieceFault.Incomplete, story.Today.AddDays(15)), (line.State, line.Fault, line.Deadline));

        story.Later(3).Do(story.Document("second", PieceKind.IdentityCopy));
        line = Line(story, PieceKind.IdentityCopy);
        Assert.Equal((PieceProgress.Provided, story.Today, null), (line.State, line.Since, line.Deadline));

        story.Do(story.Acceptance(PieceKind.IdentityCopy));
        Assert.Equal(PieceProgress.Accepted, Line(story, PieceKind.IdentityCopy).State);
    }

    [Fact]
    public void The_attestation_that_is_missing_asks_a_question_and_stops_nothing()
    {
        Story story = Story.Filed();
        story.Do(story.Document("form")).Do(story.Document("path", PieceKind.FollowUpDocument));

        Assert.Contains("jamais", Line(story, PieceKind.CommitmentOnHonour).Question, StringComparison.Ordinal);
        Assert.False(Line(story, PieceKind.CommitmentOnHonour).Indispensable);
        Assert.True(story.Summary.Checklists.Single().Ready);
        Assert.Null(story.Do(story.Document("attestation", PieceKind.CommitmentOnHonour)).Summary.Checklists[0].Pieces.Single(p => p.Piece == PieceKind.CommitmentOnHonour).Question);
    }

    [Fact]
    public void A_birth_certificate_that_the_consulate_does_not_give_is_unobtainable_with_its_steps()
    {
        Story story = Story.Running("2026-02-10").On("2026-03-02");
        story.Do(story.PieceStep(PieceKind.BirthCertificate, PieceStepKind.ConsularLetter));
        story.On("2026-04-02").Do(story.PieceStep(PieceKind.BirthCertificate, PieceStepKind.ConsularAnswer)).Do(story.Unobtainable(PieceKind.BirthCertificate));

        ChecklistLine line = Line(story, PieceKind.BirthCertificate);
        Assert.Equal(PieceProgress.Unobtainable, line.State);
        Assert.Equal([Known.Day("2026-03-02"), Known.Day("2026-04-02")], line.Steps.Select(s => s.TakenOn));

        story.Later(10).Do(story.Document("at last", PieceKind.BirthCertificate));
        Assert.Equal(PieceProgress.Provided, Line(story, PieceKind.BirthCertificate).State);
    }

    [Fact]
    public void A_piece_outside_the_list_is_asked_for_with_its_basis_and_then_followed()
    {
        Story story = Story.Filed();
        Assert.Same(Refusals.ExtraPieceWithoutBasis, story.Try(story.PiecesRequest(PieceKind.OtherPiece)));

        story.Do(story.PiecesRequest(PieceKind.OtherPiece) with { Basis = LegalBasis.Parse("CASF, art. R121-12-9"), What = Known.Text("what") });

        Assert.Equal("CASF, art. R121-12-9", Line(story, PieceKind.OtherPiece).Basis);
        Assert.Equal(PieceProgress.Accepted, Line(story.Do(story.Document("other", PieceKind.OtherPiece)).Do(story.Acceptance(PieceKind.OtherPiece)), PieceKind.OtherPiece).State);
    }

    [Fact]
    public void A_renewal_has_a_file_of_its_own_and_holds_its_report()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();
        Assert.Equal(
            (PieceProgress.Missing, PieceProgress.Provided),
            (Line(story, PieceKind.RenewalForm).State, Line(story, PieceKind.Report).State));

        story.Do(story.Document("renewal", PieceKind.RenewalForm)).Do(story.Acceptance(PieceKind.RenewalForm)).Do(story.Acceptance(PieceKind.Report));
        story.Do(story.Completeness()).Do(story.Agenda(story.Today.AddDays(10))).Advise();
        story.Do(story.Authorisation()).Do(story.Signature()).Do(story.Notification()).On("2026-12-01").RequestsRenewal();

        Assert.Equal(PieceProgress.Missing, Line(story, PieceKind.RenewalForm).State);
    }

    [Theory]
    [InlineData("CESEDA, art. R431-10", true)]
    [InlineData("CASF, art. L121-9", true)]
    [InlineData("CESEDA, annexe 10, point 45", true)]
    [InlineData("loi 78-17, art. 47", true)]
    [InlineData("parce que", false)]
    [InlineData("CASF, art. L121-9 et Madame X", false)]
    [InlineData("", false)]
    public void A_legal_basis_is_a_citation_and_nothing_else(string text, bool valid) =>
        Assert.Equal(valid, LegalBasis.TryParse(text, null, out _));

    private static ChecklistLine Line(Story story, PieceKind piece) =>
        story.Summary.Checklists.SelectMany(c => c.Pieces).Single(p => p.Piece == piece);
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Commission() =>
        new()
        {
            [nameof(Refusals.AgendaBeforeCompleteFile)] = () => On(Story.Filed(), s => s.Agenda(s.Today.AddDays(10))),
            [nameof(Refusals.SessionInAnotherDepartment)] = () =>
                On(Story.Complete(), s => s.Agenda(s.Today.AddDays(10)) with { SessionDepartment = Known.OtherDepartment }),
            [nameof(Refusals.SessionAlreadyPast)] = () => On(Story.Complete(), s => s.Agenda(s.Today.AddDays(-1), urgent: true)),
            [nameof(Refusals.NoticeTooShort)] = () => On(Story.Complete(), s => s.Agenda(s.Today.AddDays(4))),
            [nameof(Refusals.AlreadyOnThatAgenda)] = () => On(Story.OnAgenda(), s => s.Agenda(s.Summary.SessionOn!.Value)),
            [nameof(Refusals.AssociationCannotAdjourn)] = () => On(Story.Filed(), s => s.AssociationOpinion(OpinionSense.Adjourned)),
            [nameof(Refusals.AssociationOpinionInTheFuture)] = () =>
                On(Story.Filed(), s => s.AssociationOpinion() with { GivenOn = s.Today.AddDays(1) }),
            [nameof(Refusals.AssociationOpinionAlreadyGiven)] = () => On(Story.Advised(), s => s.AssociationOpinion()),
            [nameof(Refusals.OpinionBeforeCompleteFile)] = () => On(Story.Filed(), s => s.CommissionOpinion(s.Today)),
            [nameof(Refusals.OpinionWithoutAgenda)] = () => On(Story.Complete(), s => s.CommissionOpinion(s.Today)),
            [nameof(Refusals.OpinionOfAnotherSession)] = () => On(Story.OnAgenda().Later(10), s => s.CommissionOpinion(s.Today.AddDays(1))),
            [nameof(Refusals.OpinionBeforeSession)] = () => On(Story.OnAgenda().Later(9), s => s.CommissionOpinion(s.Summary.SessionOn!.Value)),
            [nameof(Refusals.CommissionAlreadyAdvised)] = () => On(Story.Advised(), s => s.CommissionOpinion(s.Today)),
        };
}

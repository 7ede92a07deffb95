using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests;

public sealed class EveryStateMeetsEveryAct
{
    public static TheoryData<string> States() => [.. Crowd.States.Keys];

    [Theory]
    [MemberData(nameof(States))]
    public void Every_act_has_an_outcome_in_every_state(string name)
    {
        foreach (int shift in new[] { -400, -1, 0, 1, 30 })
        {
            Story story = Crowd.States[name]();
            string before = Shown.Of(story);
            foreach (Act act in Crowd.Acts(story, shift))
            {
                Outcome<Event> outcome = story.Case.Decide(act);
                if (outcome is Outcome<Event>.Accepted accepted)
                {
                    Assert.NotEmpty(accepted.Events);
                    Assert.All(accepted.Events, e => Assert.Equal((act.By, act.At), (e.By, e.At)));
                    PspCase next = accepted.Events.Aggregate(story.Case, (state, e) => state.Evolve(e));
                    Assert.True(next != story.Case || act is Act.RecordObservations, $"{act} is accepted and changes nothing."); // a hearing may be asked for twice
                }

                Assert.Equal(before, Shown.Of(story));
            }
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Absurd_dates_are_refused_not_thrown(string name)
    {
        Story story = Crowd.States[name]();
        foreach (DateOnly day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            Act[] dated =
            [
                story.PiecesRequest(PieceKind.IdentityCopy) with { Deadline = day },
                story.Agenda(story.Today) with { SessionOn = day, Urgent = true },
                story.AssociationOpinion() with { GivenOn = day },
                story.SessionMoves(story.Summary.SessionOn ?? story.Today, day),
                story.Signature() with { SignedOn = day },
                story.Notification() with { NotifiedOn = day },
                story.Permit(story.Today, story.Today) with { From = day, Until = day },
                story.Report("absurd") with { WrittenOn = day },
                story.Closing() with { On = day },
            ];
            Assert.All(dated.Where(a => a is not Act.GiveAssociationOpinion), act => Assert.NotNull(story.Try(act)));
            Assert.NotNull(story.Case.Decide(dated[2]));
        }

        foreach (DateTimeOffset at in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
        {
            Assert.All(Crowd.Acts(story), act => Assert.Same(Refusals.DateOutOfRange, story.Try(act with { At = at })));
        }
    }

    [Fact]
    public void The_crowd_holds_every_kind_of_act() =>
        Assert.Equal(
            typeof(Act).GetNestedTypes().Select(t => t.Name).Order(),
            Crowd.Acts(Story.Begin()).Select(a => a.GetType().Name).Distinct().Order());

    [Fact]
    public void The_states_hold_every_step_of_a_request_and_of_a_case()
    {
        IEnumerable<PspCase> cases = [.. Crowd.States.Values.Select(make => make().Case)];

        Assert.Equal(
            typeof(PspCase).GetNestedTypes().Select(t => t.Name).Order(),
            cases.Select(c => c.GetType().Name).Distinct().Order());
        Assert.Equal(
            typeof(Request).GetNestedTypes().Select(t => t.Name).Order(),
            cases.Where(c => c.Facts is not null).Select(c => c.Facts!.Current.GetType().Name).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(States))]
    public void The_same_act_twice_is_accepted_once(string name)
    {
        foreach (Act act in Crowd.Acts(Crowd.States[name](), shift: 6))
        {
            Story story = Crowd.States[name]();
            if (story.Try(act) is not null || act is Act.AskForPieces or Act.RecordObservations || act.ToString().Contains("Replaces = True", StringComparison.Ordinal))
            {
                continue; // asking again for pieces is a new request for pieces; who was heard may add to it; a correction may be corrected
            }

            Assert.NotNull(story.Do(act).Try(act));
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_case_can_be_written_to_a_log(string name) => Assert.Contains(Crowd.States[name]().Case.GetType().Name, Crowd.States[name]().Case.ToString(), StringComparison.Ordinal);

    [Fact]
    public void An_event_that_no_decision_gives_there_stops_the_replay()
    {
        Event.DecisionSigned signed = new(Known.Signatory, Story.Begin().Now, Story.Begin().Today);

        Assert.ThrowsAny<Exception>(() => PspCase.Replay([signed]));
        Assert.ThrowsAny<Exception>(() => Story.Filed().Case.Evolve(signed));
    }
}

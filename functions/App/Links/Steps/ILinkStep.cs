using PspWorkflow.App.Links.Forms;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links.Steps;

/// <summary>A step that can be done through a link: whose it is, when it is open, what is shown, what is asked, what follows.</summary>
internal interface ILinkStep
{
    /// <summary>Which step.</summary>
    LinkStep Step { get; }

    /// <summary>Whose step it is.</summary>
    Role Role { get; }

    /// <summary>Label of the button that files it.</summary>
    string Verb { get; }

    /// <summary>What comes after it, for the confirmation.</summary>
    string Then { get; }

    /// <summary>Whether the case waits for it that day.</summary>
    bool IsOpen(PspCase state, DateOnly day);

    /// <summary>Whether an account of the role may do it on this case that day: a delegation in force, where one is needed.</summary>
    bool IsCompetent(Account account, CaseFacts facts, DateOnly day) => true;

    /// <summary>The last event that did it, or null.</summary>
    Event? LastOf(IReadOnlyList<Event> events);

    /// <summary>What that event did, in a word or two, for the confirmation.</summary>
    string Told(Event last);

    /// <summary>What its author must know, no more.</summary>
    Task<IReadOnlyList<SheetLine>> ShowAsync(CaseFile file);

    /// <summary>What is asked.</summary>
    IReadOnlyList<Field> FieldsOf(PspCase state);

    /// <summary>The acts that follow from what was said, in order; none when something is wrong with it (<see cref="Said.Wrong"/>).</summary>
    IReadOnlyList<StepAct> Read(Said said, PspCase state);
}

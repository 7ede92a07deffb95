namespace PspWorkflow.App.Mail;

/// <summary>The words of one notice, in one place. <c>{dossier}</c> is the case number, <c>{jour}</c> the day it names, <c>{délai}</c> how far that day is.</summary>
/// <param name="Notice">Its persisted name.</param>
/// <param name="Title">End of the subject.</param>
/// <param name="Says">What happened, or is about to.</param>
internal sealed record LetterText(string Notice, string Title, string Says)
{
    /// <summary>What its recipient is asked to do; null when there is nothing to do.</summary>
    public string? Asks { get; init; }

    /// <summary>Whether it is written to the person herself: then no number, no day, nothing to do by mail.</summary>
    public bool IsForHer { get; init; }

    /// <summary>Whether it goes to people who have no access to the application.</summary>
    public bool ToOutsiders { get; init; }

    /// <summary>What its day means in the recipient's calendar; null when it is not for a calendar.</summary>
    public Appointment? InCalendar { get; init; }
}

/// <summary>What a day is for in a calendar. One case has one entry for each: a later notice moves it or takes it away.</summary>
internal enum Topic
{
    /// <summary>The day on which the case is heard.</summary>
    Hearing,

    /// <summary>The last day of the rights.</summary>
    LastDay,

    /// <summary>The last day to bring the pieces.</summary>
    Pieces,

    /// <summary>The last day of the document.</summary>
    Document,

    /// <summary>The day on which silence answers.</summary>
    Silence,

    /// <summary>A meeting to which its members are called.</summary>
    Meeting,
}

/// <summary>How a notice touches the entry of a topic.</summary>
internal sealed record Appointment(Topic Topic, bool Cancelled = false);

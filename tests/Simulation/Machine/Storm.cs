namespace PspWorkflow.Simulation;

/// <summary>How often an activity runs.</summary>
internal enum Repetition
{
    Once,
    Twice,
    AtOnce,
    Lost,
}

/// <summary>How a signal travels.</summary>
internal enum Passage
{
    Straight,
    Lost,
    Double,
    Late,
}

/// <summary>How bad the weather of a run is, and what it does at each moment. Each run draws its own.</summary>
internal sealed class Storm(Chance chance)
{
    private readonly int _signals = chance.Pick([0, 5, 20, 60]);
    private readonly int _activities = chance.Pick([0, 5, 20, 40]);
    private readonly int _mails = chance.Pick([0, 0, 10, 30]);
    private readonly int _deaths = chance.Pick([0, 10, 25, 45]);
    private readonly int _failures = chance.Pick([0, 0, 15, 30]);
    private readonly int _scans = chance.Pick([0, 0, 30]);
    private bool _over;

    /// <summary>From here on nothing goes wrong any more.</summary>
    public void Abate() => _over = true;

    public Passage OfSignal() => !_over && chance.Percent(_signals) ? chance.Pick([Passage.Lost, Passage.Double, Passage.Late]) : Passage.Straight;

    public Repetition OfActivity() => !_over && chance.Percent(_activities) ? chance.Pick([Repetition.Twice, Repetition.AtOnce, Repetition.Lost]) : Repetition.Once;

    public bool SilencesScanner() => !_over && chance.Percent(_scans);

    public bool DefersMail() => !_over && chance.Percent(_mails);

    /// <summary>How many turns of others a late signal waits.</summary>
    public int Delay() => chance.Between(1, 60);

    /// <summary>Lights the fuse for the coming turn, or not.</summary>
    public void Light(Fuse fuse)
    {
        if (_over)
        {
            fuse.PutOut();
        }
        else if (chance.Percent(_deaths))
        {
            fuse.Light(chance.Between(1, chance.Pick([8, 40, 200])), chance.Pick([Strike.DeathBefore, Strike.DeathAfter]));
        }
        else if (chance.Percent(_failures))
        {
            fuse.Light(chance.Between(1, 60), Strike.Failure);
        }
    }
}

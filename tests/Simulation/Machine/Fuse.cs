namespace PspWorkflow.Simulation;

/// <summary>What befalls the process at a storage call.</summary>
internal enum Strike
{
    None,

    /// <summary>It dies before the call is done.</summary>
    DeathBefore,

    /// <summary>The call is done; the process dies before it hears of it.</summary>
    DeathAfter,

    /// <summary>The call fails and nothing is done; the process lives on.</summary>
    Failure,
}

/// <summary>Counts storage calls, and strikes at one of them.</summary>
internal sealed class Fuse
{
    private int _left;
    private Strike _strike;

    /// <summary>Storage calls so far.</summary>
    public int Calls { get; private set; }

    /// <summary>Will strike at the n-th call from now.</summary>
    public void Light(int calls, Strike strike) => (_left, _strike) = (calls, strike);

    public void PutOut() => _left = 0;

    /// <summary>Counts one call, and says what befalls it.</summary>
    public Strike Next()
    {
        Calls++;
        return _left > 0 && --_left == 0 ? _strike : Strike.None;
    }
}

namespace NewsNotebooks.Text;

/// <summary>What becomes of tokens that hold no letter.</summary>
public enum NumberPolicy
{
    /// <summary>They are tokens like others.</summary>
    Keep,

    /// <summary>They are left out.</summary>
    Drop,

    /// <summary>Each is the term <c>#</c>: how many numbers there are counts, not which.</summary>
    Mask,
}

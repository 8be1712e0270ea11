namespace NewsNotebooks.Text;

/// <summary>Counts what a tokenizer leaves out.</summary>
internal sealed class TokenTally
{
    /// <summary>Stop words and numbers that were left out.</summary>
    public int LeftOut { get; set; }
}

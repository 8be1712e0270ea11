namespace NewsNotebooks.Text;

/// <summary>How words are reduced to their stems.</summary>
public enum Stemming
{
    /// <summary>Words stay as they are.</summary>
    None,

    /// <summary>Porter's second stemmer for English (Porter 2001, Snowball), as Lucene.Net has it.</summary>
    English,
}

using System.Collections.ObjectModel;

namespace NewsNotebooks.Corpora;

/// <summary>One news article: its text, what is known about it, and the parts of its text.</summary>
public sealed class Article
{
    private readonly Lazy<ArticleStructure> _structure;
    private readonly Lazy<PublicationTime?> _ownDate;
    private readonly PublicationTime? _published;
    private readonly string? _title, _byline, _dateline, _agency;

    /// <summary>Makes an article of its id and text.</summary>
    public Article(string id, string text)
    {
        Id = id;
        Text = text;
        _ownDate = new(() => OwnDate.Find(Text)?.Time ?? OwnDate.OfDateline(Text));
        _structure = new(() => StructureParser.Parse(Text, _title));
    }

    /// <summary>The id, unique in its corpus; <c>doc_id</c> in every output.</summary>
    public string Id { get; }

    /// <summary>The text that is analysed, title line included; all offsets point into it.</summary>
    public string Text { get; }

    /// <summary>The title: from the metadata, else the title line; null where there is none.</summary>
    public string? Title { get => _title ?? Structure.Title?.In(Text); init => _title = value; }

    /// <summary>The newspaper, site or agency that published the article; null where it is not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who wrote it: from the metadata, else a line such as <c>By Mara Ilven</c>, without the <c>By</c>; null where it is not known.</summary>
    public string? Byline { get => _byline ?? Structure.Byline; init => _byline = value; }

    /// <summary>The place it was written in, as the text has it (<c>VLADIVOSTOK</c>); null where there is none.</summary>
    public string? Dateline { get => _dateline ?? Structure.Dateline?.Place; init => _dateline = value; }

    /// <summary>The news agency it came from: from the metadata, else from a credit or dateline; null where it is not known.</summary>
    public string? Agency { get => _agency ?? Structure.Agency; init => _agency = value; }

    /// <summary>When it was published: from the metadata, else from a line near its head such as <c>Published: 26 April 2019</c>, or a dateline
    /// with its year; null where it is not known.</summary>
    public PublicationTime? Published { get => _published ?? _ownDate.Value; init => _published = value; }

    /// <summary>Where it can be read; null where it is not known.</summary>
    public string? Url { get; init; }

    /// <summary>The language's code, such as <c>en</c>, as the metadata has it; null where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>Further fields of the input by their names.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The parts of the text: title, captions, crossheads, paragraphs. Found when first asked for.</summary>
    public ArticleStructure Structure => _structure.Value;

    /// <summary>Whether the article is in English: by its <see cref="Language"/>, else by its words.</summary>
    public bool IsEnglish => Language is { Length: > 0 } language
        ? language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
        : NewsNotebooks.Text.EnglishDetector.IsEnglish(Text);

    /// <summary>The id and the title.</summary>
    public override string ToString() => Title is { } title ? $"{Id}: {title}" : Id;
}

using NewsNotebooks.Attribution.Learned;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Follows an article paragraph by paragraph, and gives quotations without a source of their own that of the context.</summary>
internal sealed class DiscourseAttributor(Article article, NameIndex names)
{
    private readonly string _text = article.Text;
    private readonly SourceResolver _sources = new(article, names);
    private readonly LearnedAttributor _learned = new(AttributionModel.Default);
    private readonly List<Quotation> _quotations = [];
    private int _attribution;
    private Speaker? _last;
    private bool _continued;

    private static readonly Comparer<Quotation> ByPlace = Comparer<Quotation>.Create((a, b) => a.Span.Start.CompareTo(b.Span.Start));

    /// <summary>The source of an attribution, as far as it is known.</summary>
    private sealed record Speaker(string? Name, SourceMention? Mention, int Attribution);

    /// <summary>What was found so far, in order of the text.</summary>
    public IReadOnlyList<Quotation> Quotations => _quotations;

    /// <summary>Reads the next paragraph.</summary>
    public void Read(TextSpan paragraph, IReadOnlyList<FrameSentence> sentences, IReadOnlyList<QuotedStretch> quotes)
    {
        _sources.Read(paragraph, sentences, quotes);
        var (before, first) = (_last, _quotations.Count);
        var continued = _continued;
        Speaker? here = null;
        var waiting = new List<QuotedStretch>();
        foreach (var sentence in sentences)
        {
            var (relations, left) = SentenceAttributor.Attribute(_text, sentence, _learned);
            foreach (var relation in relations)
            {
                here = Emit(relation, sentence.Span, here ?? before);
                // A paragraph that begins with a quotation and names its source later is all of one source.
                foreach (var quote in waiting) EmitFromContext(quote, here, AttributionEvidence.SameParagraph);
                waiting.Clear();
            }
            foreach (var quote in left)
            {
                if (continued && quote.Outer.Start == paragraph.Start && before is not null) { EmitFromContext(quote, before, AttributionEvidence.Continued); here = before; }
                else if (here is not null) EmitFromContext(quote, here, AttributionEvidence.SameParagraph);
                else waiting.Add(quote);
            }
        }
        foreach (var quote in waiting) here = FromBefore(quote, before, paragraph);
        _last = here ?? Introduced(sentences);
        _continued = quotes.Count > 0 && quotes[^1].IsContinued;
        _quotations.Sort(first, _quotations.Count - first, ByPlace);
    }

    /// <summary>Reads a headline or a crosshead, once the body has been read: what it quotes, somebody says there in full.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="isTitle">Whether it has cues and sources of its own.</param>
    /// <param name="body">What the body quotes.</param>
    public void ReadHeadline(IReadOnlyList<FrameSentence> sentences, bool isTitle, RepeatedQuotation body)
    {
        foreach (var sentence in sentences)
        {
            IReadOnlyList<AttributionRelation> relations = isTitle ? SentenceAttributor.Attribute(_text, sentence, _learned).Relations : [];
            foreach (var relation in relations) EmitHeadline(relation, sentence.Span, body);
            // What the body quotes is speech, however short it is here.
            foreach (var quote in sentence.Lexemes.Select(lexeme => lexeme.Quote).OfType<QuotedStretch>())
                if (!relations.Any(relation => relation.Contents.Any(content => content.Span.Overlaps(quote.Inner))) && body.Speaker(quote.Inner) is { } speaker)
                    EmitFromContext(quote, new Speaker(speaker, null, 0), AttributionEvidence.Repeated);
        }
        _quotations.Sort(ByPlace);
    }

    /// <summary>Headlines name by role (brother, regulator) whom the body names in full.</summary>
    private void EmitHeadline(AttributionRelation relation, TextSpan sentence, RepeatedQuotation body)
    {
        var speaker = relation.Source is { } source ? _sources.Resolve(source, sentence, null) : null;
        // A surname in a headline is that of somebody whom the body introduces.
        if (speaker is not null && names.Find(speaker, _text.Length) is { IsHuman: true } person) speaker = person.Name;
        if (speaker is null || (char.IsLower(speaker[0]) && !Description.IsPlural(speaker)))
            speaker = relation.Contents.SelectMany(content => content.Quoted).Select(body.Speaker).FirstOrDefault(name => name is not null) ?? speaker;
        var attribution = ++_attribution;
        foreach (var content in relation.Contents) Add(content, relation.Source, relation.Cue, speaker, relation.Evidence, attribution);
    }

    private Speaker FromBefore(QuotedStretch quote, Speaker? before, TextSpan paragraph)
    {
        var isAll = quote.Outer.Start == paragraph.Start;
        var speaker = isAll && before?.Name is not null ? before : new Speaker(null, null, 0);
        EmitFromContext(quote, speaker, speaker.Name is null ? AttributionEvidence.None : before!.Attribution == 0 ? AttributionEvidence.Introduced : AttributionEvidence.PreviousParagraph);
        return speaker;
    }

    /// <summary>A paragraph that speaks of one person introduces the quotation that stands alone behind it.</summary>
    private Speaker? Introduced(IReadOnlyList<FrameSentence> sentences)
    {
        if (sentences.Count == 0) return null;
        var sentence = sentences[^1].Span;
        Person? only = null;
        for (var i = names.Before(sentence.Start); i < names.Mentions.Count && names.Mentions[i].Span.End <= sentence.End; i++)
        {
            if (names.Bearer(i) is not { IsHuman: true } person || person == only) continue;
            if (only is not null) return null;
            only = person;
        }
        return only is null ? null : new Speaker(only.Name, null, 0);
    }

    private Speaker Emit(AttributionRelation relation, TextSpan sentence, Speaker? last)
    {
        var speaker = relation.Source is { } source ? _sources.Resolve(source, sentence, last?.Name) : null;
        var attribution = ++_attribution;
        foreach (var content in relation.Contents) Add(content, relation.Source, relation.Cue, speaker, relation.Evidence, attribution);
        return new Speaker(speaker, relation.Source, attribution);
    }

    private void EmitFromContext(QuotedStretch quote, Speaker speaker, AttributionEvidence evidence)
    {
        var attribution = evidence == AttributionEvidence.Continued && speaker.Attribution > 0 ? speaker.Attribution : ++_attribution;
        Add(new Content(quote.Inner, [quote.Inner]), speaker.Mention, null, speaker.Name, evidence, attribution);
    }

    private void Add(Content content, SourceMention? mention, TextSpan? cue, string? speaker, AttributionEvidence evidence, int attribution)
    {
        var span = content.Span.Trim(_text);
        if (span.Length == 0) return;
        List<TextSpan> quoted = [.. content.Quoted.Select(stretch => stretch.Trim(_text)).Where(stretch => stretch.Length > 0)];
        var type = quoted.Count == 0 ? QuotationType.Indirect : quoted.Count == 1 && quoted[0] == span ? QuotationType.Direct : QuotationType.Mixed;
        var (confidence, reason) = Trust.Of(evidence, mention, speaker, type, mention?.Span.In(_text), cue?.In(_text));
        _quotations.Add(new Quotation(article.Id, span, type, span.In(_text), quoted, attribution,
            cue?.In(_text), cue, mention?.Span.In(_text), mention?.Span, speaker, confidence, reason, article.Outlet, article.Published));
    }
}

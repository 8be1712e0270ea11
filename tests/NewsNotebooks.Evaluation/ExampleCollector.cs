using NewsNotebooks.Attribution;
using NewsNotebooks.Attribution.Learned;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Evaluation;

/// <summary>Turns annotated articles into the decisions that the attributor takes, with the right answers.</summary>
internal sealed class ExampleCollector(ExampleSet examples)
{
    private readonly FeatureList _features = new();

    /// <summary>An annotated attribution as lexemes of one sentence.</summary>
    private sealed record Aligned(int Cue, (int First, int End)? Source, bool HasSource, (int Start, int End)? Left, (int Start, int End)? Right);

    public void Collect(AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        var marks = new QuotationMarks(article.Text);
        var paragraphs = article.Structure.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Body && paragraph.Content.Length > 0).ToList();
        var attributions = annotated.Pieces.GroupBy(piece => piece.Attribution).Select(group => group.ToList()).Where(group => group[0].Cue is not null).ToList();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var quotes = marks.Find(paragraphs[i].Content, i + 1 < paragraphs.Count ? paragraphs[i + 1].Content : null);
            foreach (var sentence in FrameSentence.Split(article.Text, paragraphs[i].Content, quotes))
            {
                var here = attributions.Where(group => sentence.Span.Start <= group[0].Cue!.Value.Start && group[0].Cue!.Value.Start < sentence.Span.End).ToList();
                var view = new SentenceView(sentence.Lexemes);
                Collect(view, here);
                Speech(annotated, view);
            }
        }
    }

    private void Collect(SentenceView sentence, List<List<AnnotatedPiece>> attributions)
    {
        var aligned = attributions.Select(pieces => Align(sentence, pieces)).OfType<Aligned>().ToList();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!sentence.MayBeCue(at)) continue;
            CueFeatures.Collect(sentence, at, _features);
            examples.Add(Decision.Cue, aligned.Exists(one => one.Cue == at), _features);
        }
        if (aligned.Count == 0) return;
        var rules = new RuleSubjects(sentence, new ClauseFinder(sentence).Cues());
        var mentions = SourceCandidate.Of(sentence);
        foreach (var one in aligned)
        {
            Contents(sentence, one);
            Sources(sentence, one, mentions, rules.Of(one.Cue));
        }
    }

    private void Speech(AnnotatedArticle annotated, SentenceView sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.Lexemes[at].Quote is not { } quote) continue;
            SpeechFeatures.Collect(annotated.Article.Text, sentence, at, _features);
            var said = annotated.Pieces.Sum(piece => Math.Max(0, Math.Min(piece.Span.End, quote.Inner.End) - Math.Max(piece.Span.Start, quote.Inner.Start)));
            examples.Add(Decision.Speech, said * 2 >= quote.Inner.Length, _features);
        }
    }

    private static Aligned? Align(SentenceView sentence, List<AnnotatedPiece> pieces)
    {
        var cue = Lexemes(sentence, pieces[0].Cue!.Value) is { } words ? Head(sentence, words.Start, words.End) : -1;
        if (cue < 0) return null;
        (int Start, int End)? left = null, right = null;
        foreach (var piece in pieces)
        {
            if (Lexemes(sentence, piece.Span) is not { } span) continue;
            if (span.End <= cue) left = span;
            else if (span.Start > cue) right ??= span;
        }
        return left is null && right is null ? null : new(cue, pieces[0].Source is { } source ? Lexemes(sentence, source) : null, pieces[0].Source is not null, left, right);
    }

    /// <summary>The word of a cue that decides: the first that is of an open class; -1 for none.</summary>
    private static int Head(SentenceView sentence, int start, int end)
    {
        for (var at = start; at < end; at++) if (sentence.MayBeCue(at)) return at;
        return -1;
    }

    private static (int Start, int End)? Lexemes(SentenceView sentence, TextSpan span)
    {
        if (sentence.Lexemes.Within(span) is not { } found) return null;
        var (first, end) = found;
        while (end > first && sentence.Class(end - 1) is WordClass.Mark or WordClass.Comma) end--;
        return end > first ? (first, end) : null;
    }

    private void Contents(SentenceView sentence, Aligned one)
    {
        CueFeatures.Collect(sentence, one.Cue, _features);
        examples.Add(Decision.HasLeft, one.Left is not null, _features);
        examples.Add(Decision.HasRight, one.Right is not null, _features);
        var edge = ContentFinder.LastEdge(sentence);
        if (one.Right is { } right && right.Start - one.Cue <= ContentFinder.Reach)
        {
            for (var at = one.Cue + 1; at <= right.Start && at < edge; at++) { ContentFeatures.RightStart(sentence, one.Cue, at, _features); examples.Add(Decision.RightStart, at == right.Start, _features); }
            for (var at = right.Start + 1; at <= right.End && at < edge; at++) { ContentFeatures.RightEnd(sentence, one.Cue, right.Start, at, _features); examples.Add(Decision.RightEnd, at == right.End, _features); }
        }
        if (one.Left is { } left && one.Cue - left.End <= ContentFinder.LeftReach)
        {
            for (var at = one.Cue; at >= left.End && at > 1; at--) { ContentFeatures.LeftEnd(sentence, one.Cue, at, _features); examples.Add(Decision.LeftEnd, at == left.End, _features); }
            for (var at = left.End - 1; at >= left.Start && at > 0; at--) { ContentFeatures.LeftStart(sentence, one.Cue, left.End, at, _features); examples.Add(Decision.LeftStart, at == left.Start, _features); }
        }
    }

    private void Sources(SentenceView sentence, Aligned one, List<SourceCandidate> mentions, (int First, int End)? rule)
    {
        SourceFeatures.Absent(sentence, one.Cue, mentions.Count, rule is not null, _features);
        examples.Add(Decision.Source, one.Source is null, _features);
        var contents = new[] { one.Left, one.Right }.OfType<(int, int)>().ToList();
        foreach (var (mention, rank) in SourceFinder.Ranked(one.Cue, mentions))
        {
            SourceFeatures.Collect(sentence, one.Cue, mention, rank, SourceFinder.IsIn(mention, contents), SourceFinder.Overlaps(mention, rule), _features);
            examples.Add(Decision.Source, one.Source is { } source && SourceFinder.Overlaps(mention, source), _features);
        }
    }
}

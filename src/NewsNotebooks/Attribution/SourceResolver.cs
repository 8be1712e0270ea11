using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Says whom the mention beside a quotation stands for.</summary>
internal sealed class SourceResolver
{
    private readonly string _text;
    private readonly NameIndex _names;
    private readonly SourceHistory _history = new();
    private readonly PronounResolver _pronouns;

    public SourceResolver(Article article, NameIndex names)
    {
        (_text, _names) = (article.Text, names);
        _pronouns = new(article.Text, names, _history);
    }

    /// <summary>Takes note of a paragraph, before the mentions in it are resolved.</summary>
    public void Read(TextSpan paragraph, IReadOnlyList<FrameSentence> sentences, IReadOnlyList<QuotedStretch> quotes) => _pronouns.Read(paragraph, sentences, quotes);

    /// <summary>The canonical name; null where the mention is a pronoun that nothing explains.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="sentence">The sentence that it stands in.</param>
    /// <param name="lastSpeaker">Who spoke last, for a pronoun that goes on with it; null for none.</param>
    public string? Resolve(SourceMention mention, TextSpan sentence, string? lastSpeaker)
    {
        var gender = '?';
        var speaker = mention.Kind == MentionKind.Pronoun ? _pronouns.Resolve(mention.Span, sentence, lastSpeaker, out gender) : Name(mention, sentence);
        if (speaker is null) return null;
        var person = _names.Find(speaker, mention.Span.Start) is { } found && found.Name == speaker ? found : null;
        if (gender == '?') gender = person?.Gender ?? Names.Gendered.GetValueOrDefault(Description.Head(speaker), '?');
        _history.Add(new(mention.Span.Start, speaker, person, gender));
        return speaker;
    }

    private string Name(SourceMention mention, TextSpan sentence)
    {
        var words = Tokenizer.Words(_text, mention.Span).ToList();
        if (words.Count == 0) return mention.Span.In(_text);
        if (Pair(mention, words) is { } pair) return pair;
        var head = Head(words);
        var proper = _names.LastIn(new TextSpan(mention.Span.Start, head.End));
        var isName = char.IsUpper(_text[head.Start]) && proper >= 0 && _names.Mentions[proper].Span.End >= head.End && _names.Mentions[proper].Name.Length > 0;
        if (isName && !IsWord(proper, words)) return Of(proper);
        // dad of four Arno Tell: the name that ends the description counts.
        var ending = _names.LastIn(words[^1]);
        if (ending >= 0 && words.Count > 2 && _names.Mentions[ending].Span.Start > head.End && _names.Bearer(ending) is { IsHuman: true } closing && Follows(words, _names.Mentions[ending].Span.Start)) return closing.Name;
        // the harbour master, Arno Tell: the name behind the description counts.
        for (var i = _names.LastIn(mention.Span); i >= 0 && _names.Mentions[i].Span.Start > head.End; i--)
            if (_names.Bearer(i) is { IsHuman: true } human && IsBehindComma(_names.Mentions[i].Span.Start)) return human.Name;
        return Nominal(mention, sentence, words, head);
    }

    /// <summary>The last word of the phrase before a preposition, a relative clause or a comma.</summary>
    private TextSpan Head(List<TextSpan> words)
    {
        var head = words[0];
        for (var i = 1; i < words.Count; i++)
        {
            if (_text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).IndexOfAny(',', ':', '—') >= 0) break;
            if (Description.EndsHead(words[i].In(_text))) break;
            head = words[i];
        }
        return head;
    }

    /// <summary>Whether a word of the description itself, no preposition or article, stands before the offset.</summary>
    private bool Follows(List<TextSpan> words, int offset)
    {
        var at = words.FindIndex(word => word.Start >= offset) - 1;
        return at > 0 && words[at].End == offset - 1 && words[at].In(_text) is var word && char.IsLower(word[0]) && !Description.EndsHead(word) && word is not ("the" or "a" or "and") && !Names.IsPossessive(word);
    }

    private bool IsBehindComma(int start) => start > 1 && _text[start - 1] == ' ' && _text[start - 2] == ',';

    /// <summary>A capital at the head of a sentence makes no name: Officials; Fishermen in Norland; Another customer.</summary>
    private bool IsWord(int number, List<TextSpan> words)
    {
        var mention = _names.Mentions[number];
        if (mention.Name.Contains(' ') || mention.Address is not null || _names.Bearer(number) is not null) return false;
        var word = mention.Name.ToLowerInvariant();
        return Names.Groups.Contains(word) || Names.Openers.Contains(word) || Names.IsRole(word) || (mention.OpensSentence && words.Count > 1 && mention.Span == words[0]);
    }

    private string Of(int number)
    {
        var mention = _names.Mentions[number];
        return _names.Bearer(number)?.Name ?? mention.Name;
    }

    /// <summary>Two names joined by and; two given names may share a surname: Otto and Xoana Peralva.</summary>
    private string? Pair(SourceMention mention, List<TextSpan> words)
    {
        if (words.Count is < 3 or > 9 || words.FindIndex(word => word.In(_text) == "and") is not (> 0 and var and) || and == words.Count - 1) return null;
        var (first, second) = (_names.LastIn(new TextSpan(mention.Span.Start, words[and].Start)), _names.LastIn(mention.Span));
        if (first < 0 || second <= first || !char.IsUpper(_text[words[0].Start]) || !char.IsUpper(_text[words[and + 1].Start])) return null;
        if (_names.Mentions[first].Span.End < words[and - 1].End || _names.Mentions[first].Name.Length == 0 || _names.Mentions[second].Name.Length == 0) return null;
        var (one, other) = (Of(first), Of(second));
        if (one == other || (!one.Contains(' ') && other.Contains(' '))) one = $"{_names.Mentions[first].Name} {other[(other.LastIndexOf(' ') + 1)..]}";
        return $"{one}; {other}";
    }

    private string Nominal(SourceMention mention, TextSpan sentence, List<TextSpan> words, TextSpan headSpan)
    {
        var first = words[0].In(_text).ToLowerInvariant();
        var head = Names.WithoutPossessive(headSpan.In(_text)).ToLowerInvariant();
        var isBare = words.Count == 1 || words[^1] == headSpan;
        var isDefinite = words.Count > 1 && first is "the" or "his" or "her" or "their" or "its" or "this" or "that";
        if (!isDefinite && words.Count > 1) return _pronouns.Introduced(words[0].Start) is { } unnamed && char.IsUpper(unnamed.Speaker[0]) && !unnamed.Speaker.Contains(' ') ? unnamed.Speaker : Words(mention);
        if (Names.IsRole(head) && _names.Roles.Bearer(head, mention.Span.Start) is { } person && !IsLater(person, head, mention)) return person.Name;
        if (Described(head, mention, isBare) is { } described) return described;
        if (isDefinite && isBare && first is "the" or "this" or "that" && _names.Roles.Organisation(head, mention.Span.Start) is { } organisation) return organisation;
        if (first == "the" && (isBare || IsParent(words)) && Names.MeansHuman(head) && _pronouns.Topic(head, mention.Span.Start, sentence) is { } topic) return topic;
        if (head == "board" && isBare && _names.Roles.Organisation("company", mention.Span.Start) is { } company) return "board of " + company;
        return Owned(mention, sentence, words, first) ?? Words(mention);
    }

    /// <summary>The mum of two.</summary>
    private bool IsParent(List<TextSpan> words) => words.Count == 4 && words[2].In(_text) == "of" && Names.IsKin(words[1].In(_text));

    /// <summary>The description without its article, and with the full name of whoever it names with a form of address.</summary>
    private string Words(SourceMention mention)
    {
        var words = mention.Span.In(_text);
        var named = _names.LastIn(mention.Span);
        if (named >= 0 && _names.Mentions[named] is { Address: not null } name && mention.Span.Contains(name.Span) && _names.Bearer(named) is { } person)
            words = string.Concat(words.AsSpan(0, name.Span.Start - mention.Span.Start), person.Name, _text[name.Span.End..mention.Span.End] is var rest && Names.IsPossessive(name.Span.In(_text)) ? "'s" + rest : rest);
        return Description.WithoutArticle(words);
    }

    /// <summary>Whether somebody without a name has spoken in that role since the person was named.</summary>
    private bool IsLater(Person person, string head, SourceMention mention) =>
        _history.Last(person.LastBefore(mention.Span.Start), mention.Span.Start, source => source.Noun == head) is not null;

    /// <summary>the spokeswoman, where a spokeswoman for the ministry has spoken.</summary>
    private string? Described(string head, SourceMention mention, bool isBare) =>
        isBare && Names.IsHumanNoun(head) ? _history.Last(0, mention.Span.Start, source => source.Noun == head && source.Speaker.Length > head.Length)?.Speaker : null;

    /// <summary>his office: that of whom the pronoun stands for.</summary>
    private string? Owned(SourceMention mention, TextSpan sentence, List<TextSpan> words, string first)
    {
        if (first is not ("his" or "her" or "its") || words.Count < 2) return null;
        var owner = _pronouns.Resolve(words[0], sentence, null, out _);
        return owner is null ? null : $"{owner}'s {_text[words[1].Start..mention.Span.End]}";
    }
}

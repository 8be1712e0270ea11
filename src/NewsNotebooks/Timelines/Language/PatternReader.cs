using System.Globalization;

namespace NewsNotebooks.Timelines.Language;

/// <summary>Reads the patterns of a rule file; the syntax is described beside the rules.</summary>
internal sealed class PatternReader(string source)
{
    private int _at;

    /// <summary>Reads a whole line: choices with their meanings.</summary>
    /// <exception cref="FormatException">What stands there is no pattern.</exception>
    public static Pattern Read(string source)
    {
        var reader = new PatternReader(source);
        var pattern = reader.Choice();
        return reader.Peek() == '\0' ? pattern : throw reader.Unexpected();
    }

    /// <summary>Options; those of words only and without a meaning share that of the next one that has one, as in <c>Sept. | Sep. : month=9</c>.</summary>
    private Pattern Choice()
    {
        var options = new List<Pattern>();
        var bare = 0;
        do
        {
            if (options.Count > 0) _at++;
            options.Add(Sequence());
            if (Peek() != ':') continue;
            var assignments = Assignments();
            for (; bare < options.Count; bare++)
                if (bare == options.Count - 1 || IsPlain(options[bare])) options[bare] = new Pattern.Meaning(options[bare], assignments);
        }
        while (Peek() == '|');
        return options.Count == 1 ? options[0] : new Pattern.Choice(options);
    }

    private static bool IsPlain(Pattern pattern) => pattern switch
    {
        Pattern.Literal => true,
        Pattern.Sequence sequence => sequence.Parts.All(IsPlain),
        Pattern.Choice choice => choice.Options.All(IsPlain),
        _ => false,
    };

    private Pattern Sequence()
    {
        var parts = new List<Pattern>();
        while (Peek() is not ('\0' or '|' or ')' or ']' or ':')) parts.Add(Part());
        return parts.Count == 1 ? parts[0] : new Pattern.Sequence(parts);
    }

    private List<Assignment> Assignments()
    {
        _at++;
        var assignments = new List<Assignment>();
        while (Peek() is not ('\0' or '|' or ')' or ']')) assignments.Add(Assignment());
        return assignments;
    }

    private Pattern Part()
    {
        var glued = Peek() == '+';
        if (glued) _at++;
        switch (source[_at])
        {
            case '[': return new Pattern.Choice([Enclosed(']'), new Pattern.Sequence([])]);
            case '(': return Enclosed(')');
            case '<': return new Pattern.Reference(Until('>'), glued);
            case '^': _at++; return new Pattern.End();
            case '{': return Number(Until('}'), glued);
            case '"': return Literal(Until('"'), glued);
            default: return Literal(Bare(), glued);
        }
    }

    private Pattern Enclosed(char close)
    {
        _at++;
        var pattern = Choice();
        if (Peek() != close) throw Unexpected();
        _at++;
        return pattern;
    }

    /// <summary>A word or mark; where it is cut into several tokens (<c>o'clock</c>), the later ones are glued to the first.</summary>
    private static Pattern Literal(string text, bool glued)
    {
        if (text.Length > 1 && text[0] == '*') return new Pattern.Literal(text, glued);
        var vocabulary = new Vocabulary();
        var tokens = new TimexTokenizer(text, vocabulary);
        if (!tokens.NextParagraph()) throw new FormatException("An empty literal.");
        var parts = new List<Pattern>();
        foreach (var token in tokens.Tokens)
        {
            var isGlued = parts.Count > 0 ? token.IsGlued : glued;
            parts.Add(token.IsNumber ? new Pattern.Number(null, token.Length, token.Value, token.Value, isGlued) : new Pattern.Literal(text[token.Start..token.End], isGlued));
        }
        return parts.Count == 1 ? parts[0] : new Pattern.Sequence(parts);
    }

    /// <summary><c>{day 1-31}</c>, <c>{year:4 1000-2999}</c>, <c>{amount}</c> or <c>{}</c>.</summary>
    private static Pattern.Number Number(string inside, bool glued)
    {
        var pieces = inside.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var head = pieces.Length == 0 ? [""] : pieces[0].Split(':');
        Field? field = head[0].Length == 0 ? null : FieldOf(head[0]);
        var digits = head.Length > 1 ? int.Parse(head[1], CultureInfo.InvariantCulture) : 0;
        var range = pieces.Length > 1 ? pieces[1].Split('-') : ["0", "99999999"];
        return new(field, digits, int.Parse(range[0], CultureInfo.InvariantCulture), int.Parse(range[^1], CultureInfo.InvariantCulture), glued);
    }

    private Assignment Assignment()
    {
        var text = Bare();
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1) throw new FormatException($"'{text}' is no meaning; expected field=value.");
        var op = text[equals - 1] is '+' or '*' ? text[equals - 1] : '=';
        return new(FieldOf(op == '=' ? text[..equals] : text[..(equals - 1)]), op, Symbols.Read(text[(equals + 1)..]));
    }

    private static Field FieldOf(string name) => Enum.TryParse<Field>(name, ignoreCase: true, out var field) && !char.IsAsciiDigit(name[0])
        ? field : throw new FormatException($"'{name}' is no field; expected one of {string.Join(", ", Enum.GetNames<Field>()).ToLowerInvariant()}.");

    private string Bare()
    {
        var start = _at;
        while (_at < source.Length && source[_at] is not (' ' or '\t' or '|' or '[' or ']' or '(' or ')' or '<' or '>' or '{' or '}' or '"' or ':')) _at++;
        return _at > start ? source[start.._at] : throw Unexpected();
    }

    private string Until(char close)
    {
        var start = ++_at;
        var end = source.IndexOf(close, start);
        if (end < 0) throw new FormatException($"'{close}' is missing behind '{source[(start - 1)..]}'.");
        _at = end + 1;
        return source[start..end];
    }

    private char Peek()
    {
        while (_at < source.Length && (source[_at] is ' ' or '\t')) _at++;
        return _at < source.Length ? source[_at] : '\0';
    }

    private FormatException Unexpected() => new(_at < source.Length ? $"'{source[_at..]}' is not understood in '{source}'." : $"'{source}' ends too early.");
}

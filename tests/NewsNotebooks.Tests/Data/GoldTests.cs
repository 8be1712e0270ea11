using System.Text.Json;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Data;

/// <summary>The annotation of the sample corpus is what it says of itself; whether it is right, only reading tells.</summary>
public sealed class GoldTests
{
    private static readonly Corpus Articles = Corpus.Load(Repository.PathOf("data", "articles"));

    private static List<JsonElement> Lines(string name) =>
        [.. File.ReadLines(Repository.PathOf("data", "gold", name)).Select(line => JsonElement.Parse(line))];

    private static (int Start, int End)? Span(JsonElement element, string start = "start", string end = "end") =>
        element.GetProperty(start) is { ValueKind: JsonValueKind.Number } from ? (from.GetInt32(), element.GetProperty(end).GetInt32()) : null;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static void EachIsWhatItSays(string file, string list, Action<Article, JsonElement> check)
    {
        var lines = Lines(file);
        Assert.Equal(Articles.Select(article => article.Id), lines.Select(line => Text(line, "doc_id")));
        foreach (var line in lines)
        {
            var article = Articles[Text(line, "doc_id")!];
            var last = 0;
            foreach (var item in line.GetProperty(list).EnumerateArray())
            {
                var (start, end) = Span(item)!.Value;
                Assert.Equal(Text(item, "text"), article.Text[start..end]);
                // In order, and nothing is annotated twice.
                Assert.True(start >= last && end > start, $"{article.Id}: {Text(item, "text")}");
                last = end;
                check(article, item);
            }
        }
    }

    [Fact]
    public void Articles_Should_Be_Read_Without_Problems()
    {
        Assert.True(Articles.Count >= 72, $"{Articles.Count} articles");
        Assert.Empty(Articles.Problems);
        Assert.Equal(6, Articles.Outlets.Count);
        Assert.All(Articles, article => Assert.InRange(article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 250, 900));
        Assert.True(Articles.Period!.Value.To.DayNumber - Articles.Period.Value.From.DayNumber > 690);
    }

    [Fact]
    public void Quotations_Should_Be_What_They_Say() => EachIsWhatItSays("quotes.jsonl", "quotes", (article, quote) =>
    {
        var (start, end) = Span(quote)!.Value;
        Assert.DoesNotContain('\n', article.Text[start..end]);
        if (Span(quote, "cue_start", "cue_end") is { } cue) Assert.Equal(Text(quote, "cue"), article.Text[cue.Start..cue.End]);
        else Assert.Null(Text(quote, "cue"));
        if (Span(quote, "speaker_start", "speaker_end") is { } mention) Assert.Equal(Text(quote, "mention"), article.Text[mention.Start..mention.End]);
        else Assert.Null(Text(quote, "mention"));
        var quoted = quote.GetProperty("quoted").EnumerateArray().Select(pair => (Start: pair[0].GetInt32(), End: pair[1].GetInt32())).ToList();
        Assert.All(quoted, stretch => Assert.True(stretch.Start >= start && stretch.End <= end && stretch.End > stretch.Start));
        switch (Text(quote, "type"))
        {
            case "direct": Assert.Equal([(start, end)], quoted); break;
            case "mixed": Assert.NotEmpty(quoted); break;
            default: Assert.Equal(("indirect", 0), (Text(quote, "type"), quoted.Count)); break;
        }
    });

    [Fact]
    public void Pieces_Of_An_Attribution_Should_Agree()
    {
        foreach (var line in Lines("quotes.jsonl"))
            Assert.All(line.GetProperty("quotes").EnumerateArray().GroupBy(quote => quote.GetProperty("attribution").GetInt32()), pieces =>
                Assert.Single(pieces.Select(piece => (Text(piece, "cue"), Text(piece, "mention"), Text(piece, "speaker"), piece.GetProperty("cue_start").ToString())).Distinct()));
    }

    [Fact]
    public void Time_Expressions_Should_Be_What_They_Say() => EachIsWhatItSays("timexes.jsonl", "timexes", (_, timex) =>
    {
        Assert.True(Text(timex, "type") is "DATE" or "TIME" or "DURATION" or "SET");
        if (Text(timex, "type") == "DURATION" && Text(timex, "value") is { } value) Assert.StartsWith("P", value, StringComparison.Ordinal);
    });

    [Fact]
    public void Clauses_Should_Hold_Their_Time_Expressions()
    {
        var clauses = Lines("clauses.jsonl");
        Assert.True(clauses.Count >= 200, $"{clauses.Count} clauses");
        var timexes = Lines("timexes.jsonl").SelectMany(line => line.GetProperty("timexes").EnumerateArray().Select(timex => (Text(line, "doc_id"), Span(timex)))).ToHashSet();
        Assert.Equal(clauses.Count, clauses.Select(clause => (Text(clause, "doc_id"), Span(clause))).Distinct().Count());
        Assert.All(clauses, clause =>
        {
            Assert.Contains((Text(clause, "doc_id"), Span(clause)), timexes);
            var (inner, outer) = (Span(clause)!.Value, Span(clause, "clause_start", "clause_end")!.Value);
            Assert.True(outer.Start <= inner.Start && inner.End <= outer.End);
            Assert.Equal(Text(clause, "clause"), Articles[Text(clause, "doc_id")!].Text[outer.Start..outer.End]);
            Assert.True(Text(clause, "status") is "happened" or "planned" or "conditional" or "denied");
        });
    }

    [Fact]
    public void Every_Article_Should_Belong_To_One_Arc_And_Three_Of_Each_Be_Kept_Apart()
    {
        var arcs = Lines("arcs.jsonl").ToDictionary(line => Text(line, "arc")!, line => line.GetProperty("doc_ids").EnumerateArray().Select(id => id.GetString()!).ToList());
        Assert.Equal(["election", "flood", "strike", "summit", "takeover", "trial"], arcs.Keys);
        Assert.Equal(Articles.Select(article => article.Id), arcs.Values.SelectMany(ids => ids).Order(StringComparer.Ordinal));
        var apart = File.ReadAllLines(Repository.PathOf("data", "gold", "kept-apart.txt"));
        Assert.All(arcs.Values, ids => Assert.Equal(3, ids.Intersect(apart).Count()));
        Assert.Equal(18, apart.Length);
    }

    [Fact]
    public void Events_Should_Be_Told_By_Articles_Of_Their_Arc()
    {
        var arcOf = Lines("arcs.jsonl").SelectMany(line => line.GetProperty("doc_ids").EnumerateArray().Select(id => (id.GetString()!, Text(line, "arc")))).ToDictionary();
        var events = Lines("events.jsonl");
        Assert.Equal(6, events.Select(each => Text(each, "arc")).Distinct().Count());
        Assert.All(events, each => Assert.All(each.GetProperty("doc_ids").EnumerateArray(), id => Assert.Equal(Text(each, "arc"), arcOf[id.GetString()!])));
    }

    [Fact]
    public void Near_Duplicates_Should_Share_Most_Of_Their_Words()
    {
        var groups = Lines("near-duplicates.jsonl");
        Assert.NotEmpty(groups);
        Assert.All(groups, group =>
        {
            var words = group.GetProperty("doc_ids").EnumerateArray().Select(id => Articles[id.GetString()!].Text.ToLowerInvariant().Split([' ', '\n', '.', ',', '"'], StringSplitOptions.RemoveEmptyEntries).ToHashSet()).ToList();
            Assert.All(words.Skip(1), other => Assert.True(words[0].Intersect(other).Count() >= 0.5 * Math.Min(words[0].Count, other.Count)));
        });
    }

    [Fact]
    public void Speakers_With_Two_Names_Should_Be_In_The_List_Of_People()
    {
        var people = Lines("people.jsonl").ToDictionary(line => Text(line, "name")!, line => line.GetProperty("variants").EnumerateArray().Select(v => v.GetString()).ToList());
        Assert.All(people, person => Assert.NotEmpty(person.Value));
        // Full names only: descriptions, collectives and anonymous sources are nobody's name.
        var named = Lines("quotes.jsonl").SelectMany(line => line.GetProperty("quotes").EnumerateArray()).Select(quote => Text(quote, "speaker")).OfType<string>()
            .SelectMany(speaker => speaker.Split("; ")).Where(name => name.Split(' ') is [_, _] words && words.All(word => char.IsUpper(word[0]) && !word.EndsWith("'s", StringComparison.Ordinal))).ToHashSet();
        Assert.True(named.Count(people.ContainsKey) >= 0.9 * named.Count, string.Join(", ", named.Where(name => !people.ContainsKey(name))));
    }

    [Fact]
    public void Business_And_Tabloid_Should_Quote_Different_People()
    {
        string[] business = ["analyst", "economist", "executive", "partner at", "director of", "chairwoman"];
        var shares = Lines("quotes.jsonl").GroupBy(line => Articles[Text(line, "doc_id")!].Outlet ?? "").ToDictionary(outlet => outlet.Key, outlet =>
        {
            var roles = outlet.SelectMany(line => line.GetProperty("quotes").EnumerateArray()).Select(quote => Text(quote, "role") ?? "").ToList();
            return (double)roles.Count(role => business.Any(word => role.Contains(word, StringComparison.OrdinalIgnoreCase))) / roles.Count;
        });
        Assert.True(shares["Capital Ledger"] > 0.25 && shares["The Daily Flare"] < 0.05, $"{shares["Capital Ledger"]:P0} and {shares["The Daily Flare"]:P0}");
    }
}

using System.Collections;
using Microsoft.Data.Analysis;
using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Attribution;

/// <summary>Quotations with the speakers, and the facts about them, of a user's table.</summary>
public sealed class DescribedQuotations : IReadOnlyList<Quotation>
{
    private readonly IReadOnlyList<Quotation> _quotations;

    internal DescribedQuotations(IEnumerable<Quotation> quotations, SpeakerTable speakers)
    {
        Table = speakers;
        _quotations = [.. quotations.Select(speakers.Apply)];
    }

    /// <summary>The table.</summary>
    public SpeakerTable Table { get; }

    /// <inheritdoc/>
    public int Count => _quotations.Count;

    /// <inheritdoc/>
    public Quotation this[int index] => _quotations[index];

    /// <summary>The columns of quotations, and after them those of the table.</summary>
    public DataFrame ToDataFrame()
    {
        var frame = _quotations.ToDataFrame();
        foreach (var column in Table.Columns) frame.Columns.Add(new StringDataFrameColumn(column, _quotations.Select(quotation => Table.Fact(quotation, column))));
        return frame;
    }

    /// <summary>How often people are quoted of whom a fact is known: by value, most quotations first; those of whom it is not known are counted under null, last.</summary>
    /// <param name="column">A column of the table, such as <c>party</c>.</param>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public IReadOnlyList<FactCount> By(string column)
    {
        if (!Table.Columns.Contains(column)) throw new ArgumentException($"The table of people has no column '{column}'; it has {string.Join(", ", Table.Columns.Select(name => $"'{name}'"))}.", nameof(column));
        return [.. _quotations.GroupBy(quotation => Table.Fact(quotation, column))
            .Select(group => new FactCount(group.Key, group.Count(), (double)group.Count() / Count, group.Select(quotation => quotation.Speaker).OfType<string>().Distinct().Count()))
            .OrderBy(row => row.Value is null).ThenByDescending(row => row.Count).ThenBy(row => row.Value, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public IEnumerator<Quotation> GetEnumerator() => _quotations.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>How often people with something in common are quoted.</summary>
/// <param name="Value">What they have in common, such as a party; null where it is not known.</param>
/// <param name="Count">The number of quotations (pieces, see <see cref="Quotation"/>).</param>
/// <param name="Share">Their share of all quotations, from 0 to 1.</param>
/// <param name="Speakers">The number of people.</param>
public sealed record FactCount(string? Value, int Count, double Share, int Speakers) : IRow;

/// <summary>Applies a user's table of people to quotations.</summary>
public static class SpeakerTableExtensions
{
    /// <summary>The quotations, in order, with the speakers that the table says and the facts that it has about them.</summary>
    public static DescribedQuotations With(this IEnumerable<Quotation> quotations, SpeakerTable speakers) => new(quotations, speakers);
}

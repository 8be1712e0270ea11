using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Topics;

/// <summary>What some articles are about.</summary>
/// <param name="Number">Its number, from 1; the topic with most articles comes first.</param>
/// <param name="Label">Its most distinctive terms: those whose mean tf-idf weight in the topic exceeds that in the other articles most.</param>
/// <param name="Articles">The number of its articles.</param>
/// <param name="Coherence">The mean NPMI of its label's terms in the articles, from -1 (never together) over 0 (by chance) to 1 (always together); null with fewer than two terms.</param>
/// <param name="Silhouette">The mean silhouette of its articles, from -1 to 1: whether they are nearer to their own topic than to the next one.</param>
/// <param name="Representative">The ids of the three articles nearest to its centre, divided by <c>;</c>.</param>
public sealed record Topic(int Number, string Label, int Articles, double? Coherence, double Silhouette, string Representative) : IRow;

/// <summary>The topic of an article.</summary>
/// <param name="DocId">The article's id.</param>
/// <param name="Topic">The topic's number.</param>
/// <param name="Closeness">The cosine of the article and its topic's centre, from 0 to 1.</param>
/// <param name="Silhouette">From -1 to 1; below 0 the article is nearer to another topic.</param>
/// <param name="X">Its place on the map of topics, from left to right.</param>
/// <param name="Y">Its place, from bottom to top.</param>
public sealed record ArticleTopic(string DocId, int Topic, double Closeness, double Silhouette, double X, double Y) : IRow;

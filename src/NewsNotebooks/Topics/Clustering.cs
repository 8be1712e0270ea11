using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace NewsNotebooks.Topics;

/// <summary>k-means by ML.NET: on one thread and from fixed seeds, so that the result is the same everywhere.</summary>
internal static class Clustering
{
    /// <summary>The cluster of each vector, from 0 on, by the start with the least sum of squared distances to the centres; a
    /// cluster each where there are not more different vectors than clusters.</summary>
    public static int[] Assign(float[][] vectors, int clusters, TopicOptions options, CancellationToken cancellation)
    {
        var distinct = vectors.Select(vector => string.Join(' ', vector)).ToList();
        var places = distinct.Distinct().Index().ToDictionary(vector => vector.Item, vector => vector.Index, StringComparer.Ordinal);
        if (places.Count <= clusters) return [.. distinct.Select(vector => places[vector])];
        var best = (Assigned: Array.Empty<int>(), Spread: double.PositiveInfinity);
        for (var start = 0; start < Math.Max(1, options.Starts); start++)
        {
            cancellation.ThrowIfCancellationRequested();
            var assigned = Start(vectors, clusters, options.Seed + start);
            var spread = Spread(vectors, assigned, clusters);
            if (spread < best.Spread) best = (assigned, spread);
        }
        return best.Assigned;
    }

    private static int[] Start(float[][] vectors, int clusters, int seed)
    {
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(Point));
        schema[nameof(Point.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, vectors[0].Length);
        var data = context.Data.LoadFromEnumerable(vectors.Select(vector => new Point { Features = vector }), schema);
        var model = context.Clustering.Trainers.KMeans(new KMeansTrainer.Options
        {
            FeatureColumnName = nameof(Point.Features),
            NumberOfClusters = clusters,
            NumberOfThreads = 1,
            InitializationAlgorithm = KMeansTrainer.InitializationAlgorithm.KMeansPlusPlus,
        }).Fit(data);
        return [.. model.Transform(data).GetColumn<uint>("PredictedLabel").Select(label => (int)label - 1)];
    }

    private static double Spread(float[][] vectors, int[] assigned, int clusters)
    {
        var spread = 0.0;
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            var members = vectors.Where((_, i) => assigned[i] == cluster).ToList();
            if (members.Count == 0) continue;
            for (var column = 0; column < vectors[0].Length; column++)
            {
                var mean = members.Average(vector => (double)vector[column]);
                spread += members.Sum(vector => (vector[column] - mean) * (vector[column] - mean));
            }
        }
        return spread;
    }

    /// <summary>A row as ML.NET reads it.</summary>
    private sealed class Point
    {
        public float[] Features { get; set; } = [];
    }
}

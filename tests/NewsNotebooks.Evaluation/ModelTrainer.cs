using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using NewsNotebooks.Attribution.Learned;

namespace NewsNotebooks.Evaluation;

/// <summary>Fits a logistic regression to the examples of each decision, with Microsoft.ML's L-BFGS on one thread: the same to the bit every time.</summary>
internal static class ModelTrainer
{
    private sealed class Row
    {
        public bool Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }

    public static AttributionModel Train(ExampleSet examples, float l2 = 1f)
    {
        var model = new AttributionModel();
        foreach (var decision in Enum.GetValues<Decision>())
        {
            var slots = decision == Decision.Cue ? 1 << 17 : 1 << 16;
            if (examples.Of(decision).Count == 0) { model.Set(decision, 0, new float[2]); continue; }
            var (bias, weights) = Fit(examples.Of(decision), slots, l2);
            model.Set(decision, bias, weights);
            Console.Error.WriteLine($"{decision}: {examples.Of(decision).Count:N0} examples, {examples.Of(decision).Count(example => example.Answer):N0} yes, {weights.Count(weight => weight != 0):N0} weights");
        }
        return model;
    }

    private static (float Bias, float[] Weights) Fit(IReadOnlyList<Example> examples, int slots, float l2)
    {
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, slots);
        var data = context.Data.LoadFromEnumerable(examples.Select(example => new Row { Label = example.Answer, Features = Vector(example.Features, slots) }), schema);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0.1f,
            L2Regularization = l2,
            OptimizationTolerance = 1e-5f,
            MaximumNumberOfIterations = 120,
        });
        var fitted = (CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)trainer.Fit(data).Model;
        return (fitted.SubModel.Bias, [.. fitted.SubModel.Weights]);
    }

    private static VBuffer<float> Vector(uint[] features, int slots)
    {
        var indices = features.Select(feature => (int)(feature & (uint)(slots - 1))).Distinct().Order().ToArray();
        var values = new float[indices.Length];
        Array.Fill(values, 1f);
        return new VBuffer<float>(slots, indices.Length, values, indices);
    }
}

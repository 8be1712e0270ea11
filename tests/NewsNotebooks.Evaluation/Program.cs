using NewsNotebooks.Attribution.Learned;
using NewsNotebooks.Evaluation;

if (args is not ["train", var articles, var sample, var gold, var output])
{
    Console.Error.WriteLine("usage: NewsNotebooks.Evaluation train ARTICLES.jsonl SAMPLE-ARTICLES GOLD MODEL");
    return 2;
}

var examples = new ExampleSet();
var collector = new ExampleCollector(examples);
foreach (var article in AnnotatedArticle.Read(articles).Where(article => !article.IsTest)) collector.Collect(article);
foreach (var article in AnnotatedArticle.Read(sample, gold)) collector.Collect(article);
using var stream = File.Create(output);
ModelTrainer.Train(examples).Save(stream);
return 0;

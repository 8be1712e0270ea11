namespace NewsNotebooks.Charts;

/// <summary>Places for the nodes of a network, so that linked ones are near to one another.</summary>
/// <remarks>Fruchterman and Reingold (1991), "Graph Drawing by Force-directed Placement", from a circle on and with a weak pull to the middle that
/// holds separate parts together; many links of a node pull less each, so that dense parts stay legible; nothing is left to chance, so the same network is drawn the same way.</remarks>
internal static class NetworkLayout
{
    private const int Steps = 400;

    public static (double X, double Y)[] Place(int nodes, IReadOnlyList<(int From, int To)> links)
    {
        var places = Enumerable.Range(0, nodes).Select(i => (X: Math.Cos(2 * Math.PI * i / nodes), Y: Math.Sin(2 * Math.PI * i / nodes))).ToArray();
        var ideal = 2 / Math.Sqrt(Math.Max(1, nodes));
        var degrees = links.SelectMany(link => new[] { link.From, link.To }).CountBy(node => node).ToDictionary(node => node.Key, node => node.Value);
        for (var step = 0; step < Steps; step++)
        {
            var forces = places.Select(place => (X: -place.X * 1.2 * ideal, Y: -place.Y * 1.2 * ideal)).ToArray();
            for (var i = 0; i < nodes; i++)
                for (var j = i + 1; j < nodes; j++) Push(places, forces, i, j, ideal);
            foreach (var (from, to) in links) Pull(places, forces, from, to, ideal * Math.Min(degrees[from], degrees[to]));
            var reach = 0.3 * (1 - ((double)step / Steps));
            for (var i = 0; i < nodes; i++)
            {
                var length = Math.Max(1e-9, Math.Sqrt((forces[i].X * forces[i].X) + (forces[i].Y * forces[i].Y)));
                places[i] = (places[i].X + (forces[i].X / length * Math.Min(length, reach)), places[i].Y + (forces[i].Y / length * Math.Min(length, reach)));
            }
        }
        return places;
    }

    private static void Push((double X, double Y)[] places, (double X, double Y)[] forces, int i, int j, double ideal)
    {
        var (x, y) = (places[i].X - places[j].X, places[i].Y - places[j].Y);
        var factor = ideal * ideal / Math.Max(1e-6, (x * x) + (y * y));
        forces[i] = (forces[i].X + (x * factor), forces[i].Y + (y * factor));
        forces[j] = (forces[j].X - (x * factor), forces[j].Y - (y * factor));
    }

    private static void Pull((double X, double Y)[] places, (double X, double Y)[] forces, int i, int j, double ideal)
    {
        var (x, y) = (places[i].X - places[j].X, places[i].Y - places[j].Y);
        var factor = Math.Sqrt((x * x) + (y * y)) / ideal;
        forces[i] = (forces[i].X - (x * factor), forces[i].Y - (y * factor));
        forces[j] = (forces[j].X + (x * factor), forces[j].Y + (y * factor));
    }
}

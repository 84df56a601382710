namespace SiteGen.Ranking;

/// <summary>
/// L2-regularized logistic regression, trained in its dual by coordinate descent (Yu, Huang and Lin 2011, "Dual coordinate descent
/// methods for logistic regression and maximum entropy models"). The features enter by their dot products only, so that a few
/// hundred examples take milliseconds, however many features there are. Deterministic: the examples are visited in their order.
/// </summary>
internal static class LogisticRegression
{
    private const int MaxIterations = 200;
    private const int MaxNewtonSteps = 30;
    private const double Tolerance = 1e-9;

    // How far a Newton step that leaves the interval goes towards its end.
    private const double Shrink = 0.1;
    private const double Start = 1e-3;

    /// <summary>Trains a model.</summary>
    /// <param name="kernel">The dot products of the examples, with 1 added for the intercept.</param>
    /// <param name="isPositive">The class of each example.</param>
    /// <param name="costs">The cost of each example: the greater, the less a wrong answer for it is tolerated.</param>
    /// <returns>
    /// The factor of each example, positive for positive ones: the model is the sum of the examples, each by its factor, and the
    /// intercept is the sum of the factors.
    /// </returns>
    public static double[] Train(double[][] kernel, IReadOnlyList<bool> isPositive, IReadOnlyList<double> costs)
    {
        double[] factors = [.. isPositive.Select((positive, i) => (positive ? 1 : -1) * Start * costs[i])];
        double[] outputs = [.. kernel.Select(row => Dot(row, factors))];
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            var largest = 0.0;
            for (var i = 0; i < factors.Length; i++)
            {
                var sign = isPositive[i] ? 1 : -1;
                var change = sign * (Optimize(sign * factors[i], costs[i], kernel[i][i], sign * outputs[i]) - (sign * factors[i]));
                factors[i] += change;
                largest = Math.Max(largest, Math.Abs(change));
                for (var j = 0; j < outputs.Length; j++)
                    outputs[j] += change * kernel[i][j];
            }

            if (largest < Tolerance)
                break;
        }

        return factors;
    }

    /// <summary>Returns the probability of the positive class.</summary>
    /// <param name="output">The output of the model, its logit.</param>
    public static double ToProbability(double output) => 1 / (1 + Math.Exp(-output));

    // Minimizes the dual over the factor z of one example, 0 < z < cost:
    // square/2 · (z − old)² + margin · z + z ln z + (cost − z) ln(cost − z).
    private static double Optimize(double old, double cost, double square, double margin)
    {
        var z = old;
        for (var step = 0; step < MaxNewtonSteps; step++)
        {
            var gradient = (square * (z - old)) + margin + Math.Log(z / (cost - z));
            var next = z - (gradient / (square + (cost / (z * (cost - z)))));
            if (next <= 0)
                next = z * Shrink;
            else if (next >= cost)
                next = cost - ((cost - z) * Shrink);
            var isDone = Math.Abs(next - z) < Tolerance * cost;
            z = next;
            if (isDone)
                break;
        }

        return z;
    }

    private static double Dot(double[] row, double[] factors)
    {
        var sum = 0.0;
        for (var i = 0; i < row.Length; i++)
            sum += row[i] * factors[i];
        return sum;
    }
}

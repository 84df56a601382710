namespace SiteGen.Ranking;

/// <summary>
/// Dot products of texts that see related words: each text is extended by the other texts, in proportion to its similarity with
/// them, so that "forgetting" speaks for "continual learning" where other papers mention both. In terms of the matrix X of all
/// texts, the product of two texts is <c>xᵀ(I + λXᵀX)y</c>, a generalized vector space model (Wong, Ziarko and Wong 1985). The model
/// that is trained with it stays linear in the terms.
/// </summary>
internal sealed class SmoothedKernel
{
    // λ for 1,000 background texts, and its greatest value. The sum over the background grows with their number.
    private const double SmoothingPerThousand = 0.21;
    private const double MaxSmoothing = 1;

    private readonly TextVectors _vectors;
    private readonly int[] _examples;
    private readonly int[] _background;

    // The plain products of each example and each background text.
    private readonly double[][] _products;

    /// <summary>Computes the products of the examples with the background.</summary>
    /// <param name="vectors">The vectors of all texts.</param>
    /// <param name="examples">The indexes of the examples.</param>
    /// <param name="background">The indexes of the background texts.</param>
    public SmoothedKernel(TextVectors vectors, int[] examples, int[] background)
    {
        (_vectors, _examples, _background) = (vectors, examples, background);
        Smoothing = Math.Min(MaxSmoothing, SmoothingPerThousand * 1000 / Math.Max(1, background.Length));
        _products = Multiply(background);
    }

    private double Smoothing { get; }

    /// <summary>Returns the products of all examples with one another, with 1 added for the intercept of a model.</summary>
    public double[][] ComputeProducts()
    {
        var kernel = Multiply(_examples);
        Parallel.For(0, kernel.Length, i =>
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < _background.Length; k++)
                    sum += _products[i][k] * _products[j][k];
                kernel[i][j] += (Smoothing * sum) + 1;
            }
        });
        for (var i = 0; i < kernel.Length; i++)
        {
            for (var j = i + 1; j < kernel.Length; j++)
                kernel[i][j] = kernel[j][i];
        }

        return kernel;
    }

    /// <summary>Returns the weight of each term in a model.</summary>
    /// <param name="factors">The factors of the examples.</param>
    public float[] ComputeTermWeights(double[] factors)
    {
        var weights = new float[_vectors.Terms.TermCount];
        for (var i = 0; i < _examples.Length; i++)
            _vectors.AddTo(_examples[i], factors[i], weights);
        for (var k = 0; k < _background.Length; k++)
        {
            var sum = 0.0;
            for (var i = 0; i < _examples.Length; i++)
                sum += factors[i] * _products[i][k];
            _vectors.AddTo(_background[k], Smoothing * sum, weights);
        }

        return weights;
    }

    private double[][] Multiply(int[] others)
    {
        var products = new double[_examples.Length][];
        Parallel.For(0, _examples.Length, () => new float[_vectors.Terms.TermCount], (i, _, dense) =>
        {
            _vectors.AddTo(_examples[i], 1, dense);
            products[i] = Array.ConvertAll(others, other => _vectors.Dot(other, dense));
            foreach (var (term, _) in _vectors[_examples[i]])
                dense[term] = 0;
            return dense;
        }, _ => { });
        return products;
    }
}

package io.clientele.segment.predict.purchase;

import io.clientele.segment.predict.fit.Logarithms;
import io.clientele.segment.predict.fit.Objective;
import org.hipparchus.special.Gamma;

/** Minus the mean log-likelihood of the spends, by the logarithms of p, q and gamma. */
final class GammaGammaLikelihood implements Objective {
  private final Spends spends;
  private final double[] logs;

  GammaGammaLikelihood(Spends spends) {
    this.spends = spends;
    logs = new double[spends.size()];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(spends.mean(i));
    }
  }

  @Override
  public double at(double[] point, double[] gradient) {
    double[] parameters = Logarithms.parameters(point);
    double p = parameters[0];
    double q = parameters[1];
    double gamma = parameters[2];
    int most = spends.mostRepeats();
    double[] value = new double[most + 1];
    double[] byP = new double[most + 1];
    double[] byQ = new double[most + 1];
    double constant = q * Math.log(gamma) - Gamma.logGamma(q);
    double constantByQ = Math.log(gamma) - Gamma.digamma(q);
    for (int x = 1; x <= most; x++) {
      double both = Gamma.digamma(p * x + q);
      value[x] = constant + Gamma.logGamma(p * x + q) - Gamma.logGamma(p * x) + p * x * Math.log(x);
      byP[x] = x * (both - Gamma.digamma(p * x) + Math.log(x));
      byQ[x] = constantByQ + both;
    }
    double sum = 0;
    double sumP = 0;
    double sumQ = 0;
    double sumGamma = 0;
    for (int i = 0; i < logs.length; i++) {
      int x = spends.repeats(i);
      double spent = x * spends.mean(i) + gamma;
      double log = Math.log(spent);
      double shape = p * x + q;
      sum += value[x] + (p * x - 1) * logs[i] - shape * log;
      sumP += byP[x] + x * (logs[i] - log);
      sumQ += byQ[x] - log;
      sumGamma += q / gamma - shape / spent;
    }
    gradient[0] = -sumP * p / logs.length;
    gradient[1] = -sumQ * q / logs.length;
    gradient[2] = -sumGamma * gamma / logs.length;
    return -sum / logs.length + Logarithms.penalty(point, gradient);
  }
}

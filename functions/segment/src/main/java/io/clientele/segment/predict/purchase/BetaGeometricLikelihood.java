package io.clientele.segment.predict.purchase;

import io.clientele.segment.predict.fit.Logarithms;
import io.clientele.segment.predict.fit.Objective;
import org.hipparchus.special.Gamma;

/**
 * Minus the mean log-likelihood of the histories, by the logarithms of r, alpha, a and b.
 * Everything that depends on the number of repeats or on whole days only is tabulated first, so
 * that one history costs one exponential and one logarithm.
 */
final class BetaGeometricLikelihood implements Objective {
  private final PurchaseHistories histories;
  private final Dropout dropout;

  BetaGeometricLikelihood(PurchaseHistories histories, Dropout dropout) {
    this.histories = histories;
    this.dropout = dropout;
  }

  @Override
  public double at(double[] point, double[] gradient) {
    double[] parameters = Logarithms.parameters(point);
    double r = parameters[0];
    double alpha = parameters[1];
    double a = parameters[2];
    double b = parameters[3];
    RepeatTerms terms = new RepeatTerms(histories.mostRepeats(), dropout, r, alpha, a, b);
    double[] logs = new double[histories.mostDays() + 1];
    double[] reciprocals = new double[histories.mostDays() + 1];
    for (int day = 0; day < logs.length; day++) {
      double weeks = alpha + histories.weeks(day);
      logs[day] = Math.log(weeks);
      reciprocals[day] = 1 / weeks;
    }
    double sum = 0;
    double sumR = 0;
    double sumAlpha = 0;
    double sumA = 0;
    double sumB = 0;
    for (int i = 0; i < histories.size(); i++) {
      int x = histories.repeats(i);
      int age = histories.ageDays(i);
      int active = histories.activeDays(i);
      double n = histories.customers(i);
      double since = logs[age] - logs[active];
      double logOdds = terms.logOdds[x] + (r + x) * since;
      double odds = Math.exp(logOdds);
      boolean certain = logOdds > 700;
      double gone = certain ? 1 : odds / (1 + odds);
      sum += n * (terms.value[x] - (r + x) * logs[age] + (certain ? logOdds : Math.log(1 + odds)));
      sumR += n * (terms.byR[x] - logs[age] + gone * since);
      sumAlpha +=
          n
              * (r / alpha
                  + (r + x) * (gone * (reciprocals[age] - reciprocals[active]) - reciprocals[age]));
      sumA += n * (terms.byA[x] + gone / a);
      sumB += n * (terms.byB[x] - gone * terms.oddsByB[x]);
    }
    double customers = histories.customers();
    gradient[0] = -sumR * r / customers;
    gradient[1] = -sumAlpha * alpha / customers;
    gradient[2] = -sumA * a / customers;
    gradient[3] = -sumB * b / customers;
    return -sum / customers + Logarithms.penalty(point, gradient);
  }

  /** What depends on the number of repeats only. */
  private static final class RepeatTerms {
    private final double[] value;
    private final double[] byR;
    private final double[] byA;
    private final double[] byB;
    private final double[] logOdds;
    private final double[] oddsByB;

    RepeatTerms(int most, Dropout dropout, double r, double alpha, double a, double b) {
      value = new double[most + 1];
      byR = new double[most + 1];
      byA = new double[most + 1];
      byB = new double[most + 1];
      logOdds = new double[most + 1];
      oddsByB = new double[most + 1];
      double constant =
          r * Math.log(alpha) - Gamma.logGamma(r) + Gamma.logGamma(a + b) - Gamma.logGamma(b);
      double digammaR = Gamma.digamma(r);
      double digammaB = Gamma.digamma(b);
      double digammaAB = Gamma.digamma(a + b);
      for (int x = 0; x <= most; x++) {
        int m = dropout.chances(x);
        value[x] =
            constant + Gamma.logGamma(r + x) + Gamma.logGamma(b + m) - Gamma.logGamma(a + b + m);
        byR[x] = Gamma.digamma(r + x) - digammaR + Math.log(alpha);
        byA[x] = digammaAB - Gamma.digamma(a + b + m);
        byB[x] = byA[x] + Gamma.digamma(b + m) - digammaB;
        logOdds[x] = m == 0 ? Double.NEGATIVE_INFINITY : Math.log(a) - Math.log(b + m - 1);
        oddsByB[x] = m == 0 ? 0 : 1 / (b + m - 1);
      }
    }
  }
}

package io.clientele.tests.endtoend.figures;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a published run differs from what follows from a company's exports.
 *
 * @param differences by what was held against the exports, one line a figure
 * @param held the metrics that had a value somewhere and were held against one
 */
record Findings(Map<String, List<String>> differences, Set<String> held) {
  static Findings of(Path exports, Path out) {
    Company company = Company.read(exports);
    Given given = new Given(out);
    Published published = new Published(out);
    Audit audit = new Audit(company, published, SentimentAudit.METRICS);
    CampaignFacts campaigns = new CampaignFacts(company);
    EngagementFigures engagement = new EngagementFigures(company);
    CharacteristicsFigures characteristics = new CharacteristicsFigures(company);
    Products products = new Products(company);
    Map<String, List<String>> differences = new LinkedHashMap<>();

    List<Element> elements =
        List.of(
            new OverviewFigures(company),
            new GrowthFigures(company),
            characteristics,
            new PerformanceFigures(company, given),
            new OpportunityFigures(company),
            new BehaviourFigures(company),
            new RetentionFigures(company, given),
            new ProfitabilityFigures(company, given),
            engagement,
            new CrossSellFigures(company, products),
            new SatisfactionFigures(company),
            new RoiFigures(company, campaigns),
            new TrendFigures(company));
    elements.forEach(element -> differences.put(element.name(), audit.differences(element)));

    PartAudit parts = new PartAudit(audit, published);
    List<Part> tables =
        List.of(
            new CharacteristicsParts.Attributes(characteristics),
            CharacteristicsParts.Differentiators.of(company, given, characteristics),
            new OpportunityParts.Expected(company),
            new OpportunityParts.Funnel(company),
            new BehaviourParts.Gaps(company),
            new BehaviourParts.Categories(company),
            new BehaviourParts.Hours(company),
            new CohortPart(company),
            new EngagementParts.Channels(engagement),
            new EngagementParts.Campaigns(company, engagement, campaigns),
            new CrossSellParts.Pairs(products),
            new CrossSellParts.Penetration(company),
            new AnswerPart(company),
            new CampaignPart(campaigns));
    tables.forEach(
        part -> differences.put(part.element() + " " + part.name(), parts.differences(part)));

    EveryFigure every =
        new EveryFigure(audit, elements, new MeanIntervals(company, given, products));
    SentimentAudit sentiment = new SentimentAudit(company, audit, published);
    differences.put("customers", new ScoreAudit(company, published).differences());
    differences.put("predictions", new PredictionAudit(company, given).differences());
    differences.put("sentiment and topics", sentiment.differences());
    differences.put("comparison", new ComparisonAudit(published, every).differences());
    differences.put("strategies", new StrategyAudit(published, every).differences(company.asOf()));
    Set<String> held = new TreeSet<>(audit.seen());
    held.addAll(SentimentAudit.METRICS);
    return new Findings(differences, held);
  }
}

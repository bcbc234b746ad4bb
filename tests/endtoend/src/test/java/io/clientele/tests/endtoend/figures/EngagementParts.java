package io.clientele.tests.endtoend.figures;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of element 11: by channel and by campaign. */
final class EngagementParts {
  private static final List<String> MAIL =
      List.of("sent", "delivered", "open_rate", "open_rate_n", "click_rate", "click_rate_n");
  private static final List<String> MORE =
      List.of(
          "click_to_open_rate", "click_to_open_rate_n", "unsubscribe_rate", "unsubscribe_rate_n");

  private EngagementParts() {}

  record Channels(EngagementFigures engagement) implements Part {
    @Override
    public String element() {
      return "engagement";
    }

    @Override
    public String name() {
      return "channels";
    }

    @Override
    public List<String> key() {
      return List.of("channel");
    }

    @Override
    public Map<List<String>, Figures> rows(Slice slice) {
      Figures all = engagement.figures(slice);
      Figures email = new Figures();
      Figures web = new Figures();
      Figures social = new Figures();
      MAIL.forEach(name -> email.put(name, all.get(name)));
      MORE.forEach(name -> email.put(name, all.get(name)));
      Figures none = EngagementFigures.messageFigures(List.of());
      none.values().forEach(web::put);
      none.values().forEach(social::put);
      double nothing = slice.size() == 0 ? Figures.NONE : 0;
      contacts(email, slice, nothing, nothing);
      contacts(web, slice, all.get("visits_per_customer"), nothing);
      contacts(social, slice, nothing, all.get("social_interactions_per_customer"));
      Map<List<String>, Figures> rows = new LinkedHashMap<>();
      rows.put(List.of("email"), email);
      rows.put(List.of("web"), web);
      rows.put(List.of("social"), social);
      return rows;
    }

    private static void contacts(Figures figures, Slice slice, double visits, double interactions) {
      figures
          .put("visits_per_customer", visits)
          .put("visits_per_customer_n", slice.size())
          .put("social_interactions_per_customer", interactions)
          .put("social_interactions_per_customer_n", slice.size());
    }
  }

  record Campaigns(Company company, EngagementFigures engagement, CampaignFacts facts)
      implements Part {
    @Override
    public String element() {
      return "engagement";
    }

    @Override
    public String name() {
      return "campaigns";
    }

    @Override
    public List<String> key() {
      return List.of("campaign_id");
    }

    @Override
    public Map<List<String>, Figures> rows(Slice slice) {
      Map<List<String>, Figures> rows = new TreeMap<>(Comparator.comparing(List::getFirst));
      for (Raw.Campaign campaign : company.raw().campaigns()) {
        List<EngagementFigures.Message> messages =
            engagement.messages().stream()
                .filter(m -> m.campaign().equals(campaign.id()) && slice.has(m.customer()))
                .toList();
        List<Raw.Member> members =
            facts.members(campaign).filter(m -> slice.has(m.customer())).toList();
        if (!messages.isEmpty() || !members.isEmpty()) {
          Figures figures = new Figures();
          Figures all = EngagementFigures.messageFigures(messages);
          MAIL.forEach(name -> figures.put(name, all.get(name)));
          double treated = members.stream().filter(member -> !member.holdout()).count();
          double responses = members.stream().filter(Raw.Member::responded).count();
          rows.put(
              List.of(campaign.id()),
              figures
                  .put("responses", responses)
                  .rate("campaign_response_rate", responses, treated));
        }
      }
      return rows;
    }
  }
}

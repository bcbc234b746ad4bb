package io.clientele.segment.publish;

import io.clientele.segment.model.ModelledRun;
import java.io.IOException;
import java.sql.SQLException;

/**
 * One short line a customer, sorted by id: what audiences are made from. It is apart from the
 * profiles, which are ten times as long, and lies where files are kept for a while only.
 */
final class Contacts {
  /** Who unsubscribed from anything takes the consent back, whatever a customer's record says. */
  private static final String LINES =
      """
      with unsubscribed as (
        select distinct customer_id from engagements where action = 'unsubscribed'
      ),
      segments_of as (
        select
          customer_id,
          max(case when scheme = 'rfm' then segment_id end) as rfm,
          max(case when scheme = 'behaviour' then segment_id end) as behaviour,
          max(case when scheme = 'value' then segment_id end) as value,
          max(case when scheme = 'rules' then segment_id end) as rules
        from memberships
        where is_primary
        group by customer_id
      )
      select
        r.customer_id, c.name, c.email, c.phone, c.country, c.acquisition_channel as channel, c.owner,
        coalesce(k.categories, []) as categories,
        coalesce(c.consent_marketing, false) and u.customer_id is null as consents,
        s.rfm, s.behaviour, s.value, s.rules
      from rfm r
      left join customers c on c.customer_id = r.customer_id
      left join segments_of s on s.customer_id = r.customer_id
      left join serving_categories k on k.customer_id = r.customer_id
      left join unsubscribed u on u.customer_id = r.customer_id
      order by r.customer_id
      """;

  private final ServingFiles files;

  Contacts(ServingFiles files) {
    this.files = files;
  }

  void write(String runId, ModelledRun modelled) throws SQLException, IOException {
    files.contacts(runId, modelled.writeLines(LINES, "contacts"));
  }
}

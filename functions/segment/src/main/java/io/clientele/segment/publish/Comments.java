package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What customers wrote, a bounded number of comments a segment, the newest first: the newest twenty
 * of each sentiment, of promoters, passives and detractors, and of each topic, so that a reader who
 * chooses one of these finds some.
 *
 * <p>A line begins with the customer, by whom an erasure finds it; so a comment whose customer or
 * order the run does not know is left out.
 */
final class Comments {
  /** What a reader sees at once; the lake has the whole. */
  private static final int LONGEST = 1000;

  private static final int NEWEST = 20;

  /**
   * {@code age} tells the later of two. Answers are of ten as {@code int_customer_feedback} has
   * them.
   */
  private static final String SAID =
      """
      create or replace temporary table serving_said as
      select
        row_number() over (order by f.answered_at nulls first, f.feedback_id) as age, f.feedback_id, f.customer_id,
        coalesce(c.cell, '') as cell, f.answered_at,
        substr(cast(cast(at_timezone(with_timezone(f.answered_at, 'UTC'), z.time_zone) as date) as varchar), 1, 7) as month,
        f.kind, f.score,
        case when f.score is not null then coalesce(nullif(f.scale_max, 0), case
          when f.kind = 'nps' then 10 when f.kind in ('csat', 'rating') then 5 end) end as scale_max,
        case when f.kind = 'nps' and f.score between 0 and coalesce(f.scale_max, 10) then case
          when f.score * 10 / coalesce(nullif(f.scale_max, 0), 10) >= 9 then 'promoter'
          when f.score * 10 / coalesce(nullif(f.scale_max, 0), 10) < 7 then 'detractor'
          else 'passive' end end as nps_group,
        t.language, t.sentiment, f.source
      from feedback_texts t
      join feedback f on f.feedback_id = t.feedback_id
      cross join run_counts a
      cross join int_settings z
      left join int_customer_cells c on c.customer_id = f.customer_id
      where (f.answered_at is null or f.answered_at < a.as_of)
        and (c.customer_id is not null or (f.customer_id is null and f.order_id is null))
      """;

  /** The newest of all customers are among the newest of each segment. */
  private static final String LINES =
      """
      create or replace temporary table serving_comments as
      with labels as (
        select age, cell, 'sentiment ' || coalesce(sentiment, '') as label from serving_said
        union all
        select age, cell, nps_group as label from serving_said where nps_group is not null
        union all
        select s.age, s.cell, 'topic ' || t.topic as label from serving_said s
        join feedback_topics t on t.feedback_id = s.feedback_id
      ),
      newest as (
        select c.scheme, c.segment_id, l.label, unnest(max(l.age, %2$d)) as age from labels l
        join int_cell_segments c on c.cell = l.cell
        where c.segment_id <> 'total'
        group by c.scheme, c.segment_id, l.label
      ),
      chosen as (
        select scheme, segment_id, age from newest
        union
        select scheme, 'total' as segment_id, unnest(max(age, %2$d)) as age from newest group by scheme, label
      ),
      topics_of as (
        select t.feedback_id, list_sort(list(t.topic)) as topics from feedback_topics t
        where t.feedback_id in (select feedback_id from serving_said where age in (select age from chosen))
        group by t.feedback_id
      )
      select
        h.scheme, h.segment_id, h.age,
        cast(to_json(struct_pack(customer_id := t.customer_id, customer_name := c.name, feedback_id := t.feedback_id,
          answered_at := strftime(t.answered_at, '%%Y-%%m-%%dT%%H:%%M:%%SZ'), month := t.month, kind := t.kind, score := t.score,
          scale_max := t.scale_max, nps_group := t.nps_group, sentiment := t.sentiment, language := t.language,
          topics := coalesce(k.topics, []), text := substr(f.text, 1, %1$d), is_cut := length(f.text) > %1$d,
          source := t.source)) as varchar) as line
      from chosen h
      join serving_said t on t.age = h.age
      join feedback f on f.feedback_id = t.feedback_id
      left join topics_of k on k.feedback_id = t.feedback_id
      left join customers c on c.customer_id = t.customer_id
      """
          .formatted(LONGEST, NEWEST);

  private final ServingFiles files;

  Comments(ServingFiles files) {
    this.files = files;
  }

  /**
   * One file a segment, {@code total} and {@code unassigned} among them; empty where nobody wrote.
   */
  void write(String runId, ModelledRun modelled, Map<String, List<SegmentSummary>> schemes)
      throws Exception {
    modelled.execute(SAID);
    modelled.execute(LINES);
    List<Callable<?>> uploads = new ArrayList<>();
    for (List<SegmentSummary> segments : schemes.values()) {
      for (SegmentSummary segment : segments) {
        uploads.add(upload(runId, modelled, segment.scheme(), segment.segmentId()));
      }
    }
    Parallel.run(uploads);
  }

  private Callable<?> upload(String runId, ModelledRun modelled, String scheme, String segmentId)
      throws SQLException, IOException {
    Path lines =
        modelled.writeText(
            "select line from serving_comments where scheme = '%s' and segment_id = '%s' order by age desc"
                .formatted(scheme, segmentId),
            scheme + "-" + segmentId + "-comments");
    return () -> {
      files.comments(runId, scheme, segmentId, lines);
      return lines;
    };
  }
}

import { segmentBars } from '../charts/segment-bars.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, titleOf, useLocale } from '../i18n/locale.ts';
import { Figure } from '../parts/figure.tsx';
import { Table, type Column } from '../parts/table.tsx';
import type { ElementView } from './element-page.tsx';
import type { CampaignRow, Engagement } from './engagement-parts.ts';

/** What the campaigns met with, of all together or of the chosen segment. */
export function CampaignAnswers({ body, metrics, focus }: ElementView<Engagement>) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const rows = body.campaigns.filter((row) => row.segment_id === focus);
  if (rows.length === 0) return null;
  const segment = body.segments.find((known) => known.segment_id === focus);
  const title = (what: string) =>
    `${what}: ${segment === undefined ? t('growth.all_segments') : nameOf(segment, lang)}`;
  const columns: Column<CampaignRow>[] = [
    { id: 'name', title: text('campaign'), cell: (row) => row.campaign_name },
    { id: 'sent', title: titleOf(metrics, 'sent', lang), cell: (row) => format.count(row.sent) },
    {
      id: 'delivered',
      title: titleOf(metrics, 'delivered', lang),
      cell: (row) => format.count(row.delivered),
    },
    {
      id: 'open_rate',
      title: titleOf(metrics, 'open_rate', lang),
      cell: (row) => format.share(row.open_rate),
    },
    {
      id: 'click_rate',
      title: titleOf(metrics, 'click_rate', lang),
      cell: (row) => format.share(row.click_rate),
    },
    { id: 'responses', title: text('engagement.responses'), cell: (row) => format.count(row.responses) },
    {
      id: 'campaign_response_rate',
      title: text('engagement.response_rate'),
      cell: (row) => format.share(row.campaign_response_rate),
    },
  ];
  const table = () => <Table caption={title(text('campaigns.title'))} columns={columns} rows={rows} />;
  return (
    <>
      <div class="pair">
        {(['open_rate', 'click_rate'] as const).map((id) => (
          <Figure
            id={`campaigns-${id}`}
            title={title(`${text('campaigns.title')}, ${titleOf(metrics, id, lang).toLocaleLowerCase(lang)}`)}
            chart={(width) =>
              segmentBars(
                rows.map((row) => ({
                  segment_id: focus,
                  name: row.campaign_name,
                  value: row[id],
                  note: text('n', { n: format.count(row.delivered) }),
                })),
                {
                  id: `campaigns-${id}-chart`,
                  width,
                  title: titleOf(metrics, id, lang),
                  description: text('engagement.campaigns_description'),
                  average: null,
                  averageTitle: '',
                  written: format.share,
                },
              )
            }
            table={table}
          />
        ))}
      </div>
      <section aria-labelledby="campaigns">
        <h2 id="campaigns">{title(text('campaigns.title'))}</h2>
        {table()}
      </section>
    </>
  );
}

import { useElementText, hasElementText } from '../i18n/elements-text.ts';
import { titleOf, useLocale } from '../i18n/locale.ts';
import { Table, type Column } from '../parts/table.tsx';
import { useMetrics } from '../state/source.ts';
import { rankedCampaigns, type RoiCampaign } from './roi-parts.ts';

const SHOWN = 15;

/** Every campaign's spend and return; the first ones at once, the others when asked for. */
export function CampaignReturns({ campaigns }: { campaigns: readonly RoiCampaign[] }) {
  const text = useElementText();
  const columns = useColumns();
  if (campaigns.length === 0) return null;
  const ranked = rankedCampaigns(campaigns);
  const rest = ranked.slice(SHOWN);
  const title = text('campaigns.title');
  return (
    <section aria-labelledby="campaigns">
      <h2 id="campaigns">{title}</h2>
      <p class="reading">{text('roi.campaigns_note')}</p>
      <Table caption={title} columns={columns} rows={ranked.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{text('campaigns.more', { count: rest.length })}</summary>
          <Table caption={text('campaigns.more', { count: rest.length })} columns={columns} rows={rest} />
        </details>
      )}
    </section>
  );
}

function useColumns(): Column<RoiCampaign>[] {
  const { lang, format } = useLocale();
  const text = useElementText();
  const metrics = useMetrics('roi');
  const name = (metric: string) => titleOf(metrics, metric, lang);
  const amount = (value: number | null) => format.cell('money', value, 0);
  const purpose = (word: string | null) => {
    const key = `purpose.${word ?? ''}`;
    return hasElementText(key) ? text(key) : (word ?? '');
  };
  return [
    {
      id: 'name',
      title: text('campaign'),
      cell: (row) => <span class="long">{row.name ?? row.campaign_id}</span>,
    },
    { id: 'channel', title: text('channel'), isText: true, cell: (row) => row.channel ?? '' },
    { id: 'purpose', title: text('purpose'), isText: true, cell: (row) => purpose(row.purpose) },
    { id: 'started_on', title: text('roi.started_on'), cell: (row) => row.started_on ?? '' },
    {
      id: 'spend',
      title: format.head('money', name('campaign_spend')),
      cell: (row) => amount(row.campaign_spend),
    },
    {
      id: 'attributed',
      title: format.head('money', name('attributed_revenue')),
      cell: (row) => amount(row.attributed_revenue),
    },
    { id: 'roi_attributed', title: name('roi_attributed'), cell: (row) => format.share(row.roi_attributed) },
    {
      id: 'groups',
      title: text('roi.groups'),
      cell: ({ treated, holdout }) =>
        holdout === 0 ? '' : `${format.count(treated)} : ${format.count(holdout)}`,
    },
    {
      id: 'incremental',
      title: format.head('money', name('incremental_margin')),
      cell: ({ incremental_margin: margin, incremental_margin_low: low, incremental_margin_high: high }) => (
        <>
          {amount(margin)}
          {low !== null && high !== null && (
            <small class="n">{text('interval', { low: amount(low), high: amount(high) })}</small>
          )}
        </>
      ),
    },
    { id: 'roi', title: name('roi'), cell: (row) => format.share(row.roi) },
  ];
}

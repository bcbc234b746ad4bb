import { measure, type ElementBody, type Values } from '../api/types.ts';
import { waterfall } from '../charts/waterfall.tsx';
import { fallsOf, type WaterfallStep } from '../charts/waterfall-steps.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { titleOf, useLocale } from '../i18n/locale.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { useMetrics } from '../state/source.ts';
import type { ElementView } from './element-page.tsx';
import { casesOf, valuesOf } from './figures.ts';
import { useFocusTitle } from './focus-title.ts';

/** From revenue over each cost to what remains, with what was not fed said. */
export function MarginWaterfall(view: ElementView<ElementBody>) {
  const { lang, format } = useLocale();
  const text = useElementText();
  const title = useFocusTitle(view)(text('waterfall.title'));
  /** With those that the answer has no value of, to name what is missing. */
  const metrics = useMetrics('profitability');
  const values = valuesOf(view.body, view.focus);
  const name = (id: string) => titleOf(metrics, id, lang);
  const margin = measure(values, 'gross_margin');
  const revenue = revenueOf(values);
  const costs: WaterfallStep[] = [
    {
      id: 'acquisition_spend',
      name: name('acquisition_spend'),
      kind: 'cost',
      value: measure(values, 'acquisition_spend'),
    },
    { id: 'cost_to_serve', name: name('cost_to_serve'), kind: 'cost', value: served(values) },
  ];
  const steps: WaterfallStep[] = [
    { id: 'revenue', name: text('waterfall.revenue'), kind: 'sum', value: revenue },
    {
      id: 'goods',
      name: text('waterfall.goods'),
      kind: 'cost',
      value: revenue === null || margin === null ? null : revenue - margin,
    },
    { id: 'gross_margin', name: name('gross_margin'), kind: 'sum', value: margin },
    ...costs,
  ];
  const remains = margin === null ? null : (fallsOf(steps).at(-1)?.to ?? null);
  const all: WaterfallStep[] = [
    ...steps,
    { id: 'remains', name: text('waterfall.remains'), kind: 'sum', value: remains },
  ];
  const missing = costs.filter((step) => step.value === null).map((step) => step.name);
  const note = [
    text('waterfall.note', { n: format.count(casesOf(values, 'gross_margin')) }),
    ...(missing.length > 0 ? [text('waterfall.missing', { costs: missing.join(', ') })] : []),
  ].join(' ');
  const written = (value: number) => format.money(value);
  const notFed = text('waterfall.not_fed');
  return (
    <Figure
      id="waterfall"
      title={title}
      note={note}
      chart={(width) =>
        waterfall(all, {
          id: 'waterfall-chart',
          width,
          title,
          description: text('waterfall.description'),
          colour: view.focus,
          written,
          notFed,
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'step', title: text('waterfall.step'), cell: (step) => step.name },
            {
              id: 'value',
              title: text('amount'),
              cell: (step) =>
                step.value === null ? notFed : written(step.kind === 'cost' ? -step.value : step.value),
            },
            {
              id: 'share',
              title: text('waterfall.share'),
              cell: (step) => format.share(step.value === null || !revenue ? null : step.value / revenue),
            },
          ]}
          rows={all}
        />
      )}
    />
  );
}

/** Revenue of the purchases whose cost is known, which is what the margin and its rate are of. */
function revenueOf(values: Values | null): number | null {
  const [margin, rate] = [measure(values, 'gross_margin'), measure(values, 'gross_margin_rate')];
  return margin === null || rate === null || rate === 0 ? null : margin / rate;
}

/** The mean cost to serve times the customers that it is known of. */
function served(values: Values | null): number | null {
  const mean = measure(values, 'cost_to_serve');
  return mean === null ? null : mean * (casesOf(values, 'cost_to_serve') ?? 0);
}

import { sum } from 'd3-array';
import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { DealBars, type DealBar } from './deal-bars.tsx';
import type { ElementView } from './element-page.tsx';
import { useFocusTitle } from './focus-title.ts';
import type { Opportunities, Stage } from './opportunity-parts.ts';

/** The open deals by stage, first to last; what was decided is told in words and stands in the table. */
export function StageFunnel(view: ElementView<Opportunities>) {
  const { format } = useLocale();
  const text = useElementText();
  const title = useFocusTitle(view)(text('funnel.title'));
  const stages = view.body.funnel
    .filter((stage) => stage.segment_id === view.focus)
    .toSorted((a, b) => a.place - b.place);
  const of = (state: Stage['state']) => stages.filter((stage) => stage.state === state);
  const open = of('open');
  if (stages.length === 0) return null;
  const bar = (stage: Stage): DealBar => ({
    id: stage.stage,
    name: stage.stage,
    note: stage.state === 'open' ? text('deals.count', { count: stage.deals }) : text(`deals.${stage.state}`),
    deals: stage.deals,
    amount: stage.amount,
    weighted: stage.state === 'open' ? stage.weighted_amount : null,
  });
  const decided = (state: 'won' | 'lost') =>
    text(`funnel.${state}`, {
      count: sum(of(state), (stage) => stage.deals),
      amount: format.money(sum(of(state), (stage) => stage.amount)),
    });
  return (
    <DealBars
      id="funnel"
      title={title}
      note={`${text('funnel.note')} ${decided('won')}, ${decided('lost')}.`}
      description={text('funnel.description')}
      nameTitle={text('funnel.stage')}
      colour={view.focus}
      bars={open.map(bar)}
      more={[...of('won'), ...of('lost')].map(bar)}
    />
  );
}

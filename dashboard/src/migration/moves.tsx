import type { Growth, RunSizes } from '../api/types.ts';
import { flowBands } from '../charts/flow-bands.tsx';
import { flowLayout } from '../charts/flow-layout.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { FailureNotice } from '../parts/failure.tsx';
import { Figure } from '../parts/figure.tsx';
import { useSource } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { useAnswer } from '../state/use-answer.ts';
import { linksOf, nodesOf, type Migration } from './matrix.ts';
import { MovesTable } from './moves-table.tsx';
import { RunChoice } from './run-choice.tsx';

/** Where the customers of an earlier run are in the shown one. */
export function Moves({ growth, runs }: { growth: Growth; runs: readonly RunSizes[] }) {
  const text = useElementText();
  const { address } = useAddress();
  const { run } = useSource();
  const now = runs.findIndex((one) => one.run_id === run);
  const earlier = runs.slice(0, Math.max(0, now)).toReversed();
  const since = earlier.find((one) => one.run_id === address.since) ?? earlier[0];
  const shown = runs[now];
  if (since === undefined || shown === undefined) {
    return (
      <section aria-labelledby="moves-title">
        <h2 id="moves-title">{text('moves.title')}</h2>
        <p>{text('moves.first')}</p>
      </section>
    );
  }
  return <MovesBetween growth={growth} earlier={earlier} since={since} shown={shown} />;
}

interface MovesBetweenProps {
  growth: Growth;
  earlier: readonly RunSizes[];
  since: RunSizes;
  shown: RunSizes;
}

function MovesBetween({ growth, earlier, since, shown }: MovesBetweenProps) {
  const { lang, format } = useLocale();
  const text = useElementText();
  const { api, version } = useSource();
  const path = `/v1/schemes/${growth.scheme}/migration`;
  const { value, failure } = useAnswer(`${path} ${since.run_id}`, version, (signal) =>
    api.get<Migration>(path, { from_run: since.run_id, to_run: shown.run_id }, signal),
  );
  const title = text('moves.title');
  const side = (places: Migration['from']) =>
    nodesOf(
      places,
      growth.segments,
      (segment) => nameOf(segment, lang),
      (state) => text(`moves.${state}`),
    );
  return (
    <>
      {failure !== undefined && <FailureNotice failure={failure} />}
      <Figure
        id="moves"
        title={title}
        note={text('moves.note')}
        control={<RunChoice runs={earlier} chosen={since.run_id} />}
        chart={(width) =>
          value === undefined
            ? null
            : flowBands(flowLayout(side(value.from), side(value.to), linksOf(value)), {
                id: 'moves-chart',
                width,
                title,
                description: text('moves.description'),
                fromTitle: format.instant(since.published_at),
                toTitle: format.instant(shown.published_at),
                count: format.count,
              })
        }
        table={() => value && <MovesTable migration={value} segments={growth.segments} />}
      />
    </>
  );
}

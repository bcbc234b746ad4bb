import { ageLines } from '../charts/age-lines.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import type { ElementView } from './element-page.tsx';
import { useFocusTitle } from './focus-title.ts';
import { cohortsOf, together, type AgeShare, type Retention } from './retention-parts.ts';

const YEAR = 12;
/** Customers that a drawn share stands on at least. */
const LEAST = 30;

/** Whether those won in the last twelve months come back as those won before did at the same age. */
export function CohortAges(view: ElementView<Retention>) {
  const { format } = useLocale();
  const text = useElementText();
  const title = useFocusTitle(view)(text('ages.title'));
  const cohorts = cohortsOf(view.body.cohorts, view.focus);
  const newer = together(cohorts.slice(-YEAR), LEAST);
  const older = together(cohorts.slice(0, -YEAR), LEAST);
  if (newer.length < 2) return null;
  const line = (name: string, shares: AgeShare[], isPale: boolean) => ({
    name,
    isPale,
    points: shares.map(({ age, share, active, customers }) => ({
      age,
      share,
      title: text('cohorts.cell', { name, age, share: format.share(share), active, customers }),
    })),
  });
  const lines = [
    line(text('ages.newer'), newer, false),
    ...(older.length < 2 ? [] : [line(text('ages.older'), older, true)]),
  ];
  const ages = [...new Set([...newer, ...older].map(({ age }) => age))].sort((a, b) => a - b);
  const of = (shares: AgeShare[], age: number) => shares.find((point) => point.age === age);
  const columns = [
    { title: text('ages.newer'), shares: newer },
    { title: text('ages.older'), shares: older },
  ].flatMap((set, i) => [
    {
      id: `share${i}`,
      title: set.title,
      cell: (age: number) => format.share(of(set.shares, age)?.share),
    },
    {
      id: `n${i}`,
      title: text('cohorts.size'),
      cell: (age: number) => format.count(of(set.shares, age)?.customers),
    },
  ]);
  return (
    <Figure
      id="ages"
      title={title}
      note={text('ages.note', { least: LEAST })}
      chart={(width) =>
        ageLines(lines, {
          id: 'ages-chart',
          width,
          height: 230,
          title,
          description: text('ages.description'),
          ageTitle: text('ages.months'),
          colour: view.focus,
          share: format.share,
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[{ id: 'age', title: text('ages.months'), cell: (age: number) => age }, ...columns]}
          rows={ages}
        />
      )}
    />
  );
}

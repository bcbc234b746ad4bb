import { sum } from 'd3-array';
import type { HeatCell } from '../charts/heat-layout.ts';
import { heatMap } from '../charts/heat-map.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { UNKNOWN_HOUR, type Behaviour } from './behaviour-parts.ts';
import type { ElementView } from './element-page.tsx';
import { useFocusTitle } from './focus-title.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** When customers buy: weekday by hour, from the first hour that anyone buys at to the last. */
export function BuyingHours(view: ElementView<Behaviour>) {
  const { t, format } = useLocale();
  const text = useElementText();
  const title = useFocusTitle(view)(text('hours.title'));
  const own = view.body.weekdays.filter((row) => row.segment_id === view.focus);
  if (own.length === 0) return null;
  const timed = own.filter((row) => row.hour !== UNKNOWN_HOUR).map((row) => row.hour);
  const first = Math.min(...timed);
  const hours = Array.from(
    { length: timed.length > 0 ? Math.max(...timed) - first + 1 : 0 },
    (_, i) => first + i,
  );
  if (own.length > timed.length) hours.push(UNKNOWN_HOUR);
  const headOf = (hour: number) => (hour === UNKNOWN_HOUR ? '?' : String(hour));
  const shareAt = (weekday: number, hour: number) =>
    own.find((row) => row.weekday === weekday && row.hour === hour)?.order_share ?? 0;
  const dayShare = (weekday: number) => sum(own, (row) => (row.weekday === weekday ? row.order_share : 0));
  const busiest = own.reduce((most, row) => (row.order_share > most.order_share ? row : most));
  const cell = (weekday: number, hour: number): HeatCell => ({
    strength: shareAt(weekday, hour) / busiest.order_share,
    figure: format.cell('number', 100 * shareAt(weekday, hour), 1),
    title: text('hours.cell', {
      day: format.weekday(weekday),
      hour: hour === UNKNOWN_HOUR ? text('hours.unknown') : `${hour}:00`,
      share: format.share(shareAt(weekday, hour)),
    }),
  });
  return (
    <Figure
      id="hours"
      title={title}
      note={text(busiest.hour === UNKNOWN_HOUR ? 'hours.note_days' : 'hours.note', {
        day: format.weekday(busiest.weekday),
        hour: `${busiest.hour}:00`,
        share: format.share(busiest.order_share),
      })}
      chart={(width) =>
        heatMap(
          WEEKDAYS.map((weekday) => ({
            id: String(weekday),
            name: format.weekday(weekday),
            note: format.share(dayShare(weekday)),
            cells: hours.map((hour) => cell(weekday, hour)),
          })),
          {
            id: 'hours-chart',
            width,
            title,
            description: text('hours.description'),
            columns: hours.map(headOf),
            noteTitle: '',
            incomplete: t('growth.incomplete'),
          },
        )
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'day', title: text('hours.day'), cell: (weekday: number) => format.weekday(weekday) },
            { id: 'all', title: text('share'), cell: (weekday: number) => format.share(dayShare(weekday)) },
            ...hours.map((hour) => ({
              id: headOf(hour),
              title: headOf(hour),
              cell: (weekday: number) => format.share(shareAt(weekday, hour)),
            })),
          ]}
          rows={WEEKDAYS}
        />
      )}
    />
  );
}

import type { ComponentChildren, VNode } from 'preact';
import { useLocale } from '../i18n/locale.ts';
import { useWidth } from '../state/use-width.ts';
import { useAddress } from '../state/use-address.ts';
import { useShown } from '../state/use-shown.ts';
import { Link } from './link.tsx';
import { pngOf } from './png.ts';
import { saveAs } from './save-as.ts';

interface FigureProps {
  id: string;
  title: string;
  note?: string;
  /** A choice of what is drawn. */
  control?: ComponentChildren;
  /** Draws the chart at a width in CSS pixels. */
  chart: (width: number) => VNode | null;
  /** The same data as a table. */
  table: () => ComponentChildren;
}

/** A chart with its title, its note and a switch that shows it as a table. */
export function Figure({ id, title, note, control, chart, table }: FigureProps) {
  const { t } = useLocale();
  const { address } = useAddress();
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const asTable = address.tables.includes(id);
  const tables = asTable ? address.tables.filter((other) => other !== id) : [...address.tables, id];
  const shown = useShown();
  const save = async () => {
    const drawn = ref.current?.querySelector<SVGSVGElement>('svg.chart');
    const picture = drawn && (await pngOf(drawn, [title, ...shown.words]));
    if (picture != null) saveAs(picture, `${shown.file(id)}.png`);
  };
  return (
    <figure id={id}>
      <figcaption>
        <h2>{title}</h2>
        <span class="switch">
          {control}{' '}
          <Link to={{ tables }} label={`${t(asTable ? 'as_chart' : 'as_table')}: ${title}`}>
            {t(asTable ? 'as_chart' : 'as_table')}
          </Link>{' '}
          {!asTable && (
            <button type="button" onClick={() => void save()} aria-label={t('save.png', { title })}>
              PNG
            </button>
          )}
        </span>
        {note !== undefined && <p>{note}</p>}
      </figcaption>
      <div class="plot" ref={ref}>
        {asTable ? table() : chart(Math.floor(width))}
      </div>
    </figure>
  );
}

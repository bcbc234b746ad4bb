import type { MonthValues, Named } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { SCHEMES, type ElementName } from '../state/address.ts';
import { WITHOUT_MONTHS } from '../state/element-query.ts';
import { useAddress } from '../state/use-address.ts';
import { Choice } from './choice.tsx';
import { Link } from './link.tsx';
import { WhoseFigures, WhoseNote } from './whose-figures.tsx';

interface ToolsProps {
  element: ElementName;
  /** Offered as what to look at alone; none where the page shows all anyway. */
  segments?: readonly Named[];
  months?: readonly Pick<MonthValues, 'month'>[];
}

/** How customers are divided, which of them, and which months: all of it is in the address. */
export function Tools({ element, segments = [], months = [] }: ToolsProps) {
  const { t, lang } = useLocale();
  const { address } = useAddress();
  return (
    <>
      <div class="tools" role="group" aria-label={t('tools')}>
        <span class="schemes">
          {t('scheme')}:{' '}
          {SCHEMES.map((scheme) => (
            <Link
              to={{ scheme, segment: '', pins: [], sort: '' }}
              current={address.scheme === scheme ? 'true' : undefined}
            >
              {t(`scheme.${scheme}`)}
            </Link>
          ))}
        </span>
        {segments.length > 0 && (
          <Choice
            label={t('segment')}
            value={address.segment}
            options={[
              ['', t('growth.all_segments')],
              ...segments.map((s) => [s.segment_id, nameOf(s, lang)] as const),
            ]}
            change={(segment) => ({ segment })}
          />
        )}
        {!WITHOUT_MONTHS.includes(element) && months.length > 0 && <Period months={months} />}
        <WhoseFigures />
      </div>
      <WhoseNote />
    </>
  );
}

function Period({ months }: { months: readonly Pick<MonthValues, 'month'>[] }) {
  const { t, format } = useLocale();
  const { address } = useAddress();
  const known = new Set(months.map(({ month }) => month));
  const all = [...known, address.from].filter((month) => month !== '').sort();
  const last = address.to === '' ? [] : [before(address.to)];
  const option = (month: string) => [month, format.monthTick(month)] as const;
  return (
    <>
      <Choice
        label={t('tools.from')}
        value={address.from}
        options={[['', t('tools.first')], ...[...new Set(all)].map(option)]}
        change={(from) => ({ from })}
      />
      <Choice
        label={t('tools.to')}
        value={last[0] ?? ''}
        options={[['', t('tools.last')], ...[...new Set([...known, ...last])].sort().map(option)]}
        change={(to) => ({ to: to === '' ? '' : after(to) })}
      />
    </>
  );
}

/** The API takes the month after the last one. */
function after(month: string): string {
  return shifted(month, 1);
}

function before(month: string): string {
  return shifted(month, -1);
}

function shifted(month: string, by: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + by);
  return at.toISOString().slice(0, 7);
}

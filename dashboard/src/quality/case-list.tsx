import type { Cases } from '../api/types.ts';
import { useQualityText } from '../i18n/quality-text.ts';
import { FailedPage, FailureNotice } from '../parts/failure.tsx';
import { Link } from '../parts/link.tsx';
import { useSource } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { Account } from './account.tsx';
import { CaseFilter } from './case-filter.tsx';
import { CaseTable } from './case-table.tsx';
import { Repairs } from './repairs.tsx';
import { useQualityAnswer } from './use-quality.ts';

const PAGE_SIZE = 25;

/** All files: the sums over them, then those that were asked for, open cases first. */
export function CaseList() {
  const { pulse } = useSource();
  const { address } = useAddress();
  const { value, failure } = useQualityAnswer<Cases>('/v1/cases', {
    limit: PAGE_SIZE,
    state: address.show,
    name: address.file === '' ? undefined : address.file,
    cursor: address.cursor === '' ? undefined : address.cursor,
  });
  const why = failure ?? (value === undefined ? pulse.failure : undefined);
  if (value === undefined) return why === undefined ? <Blank /> : <FailedPage failure={why} />;
  return (
    <>
      {why !== undefined && <FailureNotice failure={why} />}
      <Content cases={value} />
    </>
  );
}

function Blank() {
  return (
    <div aria-busy="true">
      <div class="blank headline" />
      <div class="blank list" />
    </div>
  );
}

function Content({ cases }: { cases: Cases }) {
  const q = useQualityText();
  const { address } = useAddress();
  return (
    <>
      <h1>{headline(cases, q)}</h1>
      <Account cases={cases} />
      <section aria-labelledby="cases" class="uploads cases">
        <h2 id="cases">{q('list.title')}</h2>
        <CaseFilter cases={cases} />
        {cases.items.length === 0 ? (
          <p>{q(`list.none_${address.file === '' ? address.show : 'any'}`)}</p>
        ) : (
          <CaseTable cases={cases.items} />
        )}
        <nav class="pager" aria-label={q('list.pages')}>
          {address.cursor !== '' && <Link to={{ cursor: '' }}>{q('list.first')}</Link>}
          {cases.next_cursor != null && <Link to={{ cursor: cases.next_cursor }}>{q('list.next')}</Link>}
        </nav>
      </section>
      <section aria-labelledby="repairs">
        <h2 id="repairs">{q('repairs.title')}</h2>
        <Repairs repairs={cases.repairs} />
      </section>
    </>
  );
}

function headline({ open, uploads }: Cases, q: ReturnType<typeof useQualityText>): string {
  if (open > 0) return q('headline.open', { count: open });
  return q(uploads === 0 ? 'headline.empty' : 'headline.none');
}

import { useEffect, useRef } from 'preact/hooks';
import type { Customer, Overview, Page, RunAnswer, Segment } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Answered } from '../parts/answered.tsx';
import { AudiencePart } from '../parts/audience-part.tsx';
import { CustomerFilter } from '../parts/customer-filter.tsx';
import { CustomerTable } from '../parts/customer-table.tsx';
import { FailureNotice } from '../parts/failure.tsx';
import { Link } from '../parts/link.tsx';
import { FILTERS, OTHER_PAGE } from '../state/address.ts';
import { useOverview, useRunAnswer } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { useSegmentColours } from '../state/use-segment-colours.ts';

const PAGE_SIZE = 50;

/** The customers of one segment, a page at a time. */
export function CustomersPage() {
  return <Answered answer={useOverview()}>{(overview) => <Content overview={overview} />}</Answered>;
}

function Content({ overview }: { overview: Overview }) {
  const { t, lang } = useLocale();
  const { address } = useAddress();
  const segment = overview.segments.find((candidate) => candidate.segment_id === address.segment);
  useSegmentColours(overview.segments);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [address.segment]);
  return (
    <>
      <p class="back">
        <Link to={{ ...OTHER_PAGE, page: 'overview' }}>{`← ${t('page.overview')}`}</Link>
      </p>
      <h1 ref={heading} tabIndex={-1} class={`segment ${address.segment}`}>
        {segment === undefined ? t('customers.unknown', { segment: address.segment }) : nameOf(segment, lang)}
      </h1>
      {segment !== undefined && <List segment={segment} segments={overview.segments} />}
    </>
  );
}

interface ListProps {
  segment: Segment;
  /** All of the scheme. */
  segments: readonly Segment[];
}

function List({ segment, segments }: ListProps) {
  const { t } = useLocale();
  const { address } = useAddress();
  const path = `/v1/schemes/${address.scheme}/segments/${encodeURIComponent(segment.segment_id)}/customers`;
  const { value, failure } = useRunAnswer<Page<Customer> & RunAnswer>(path, {
    limit: PAGE_SIZE,
    sort: address.sort === '' ? undefined : address.sort,
    cursor: address.cursor === '' ? undefined : address.cursor,
    ...Object.fromEntries(FILTERS.map((name) => [name, address[name] === '' ? undefined : address[name]])),
  });
  return (
    <>
      <p class="lead">{t('customers.count', { count: Number(segment.customers ?? 0) })}</p>
      <AudiencePart segments={segments} />
      <CustomerFilter />
      {failure !== undefined && <FailureNotice failure={failure} />}
      {value === undefined ? <div class="blank list" aria-busy="true" /> : <Customers items={value.items} />}
      <nav class="pager" aria-label={t('customers.pages')}>
        {address.cursor !== '' && <Link to={{ cursor: '' }}>{t('customers.first')}</Link>}
        {value?.next_cursor != null && <Link to={{ cursor: value.next_cursor }}>{t('customers.next')}</Link>}
      </nav>
    </>
  );
}

function Customers({ items }: { items: readonly Customer[] }) {
  const { t } = useLocale();
  const { address } = useAddress();
  const isNarrowed = FILTERS.some((name) => address[name] !== '');
  return items.length === 0 && isNarrowed ? (
    <p>{t('customers.none')}</p>
  ) : (
    <CustomerTable customers={items} />
  );
}

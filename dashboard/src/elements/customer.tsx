import { useEffect, useRef } from 'preact/hooks';
import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { Answered } from '../parts/answered.tsx';
import { Link } from '../parts/link.tsx';
import { Table } from '../parts/table.tsx';
import { OTHER_PAGE } from '../state/address.ts';
import { useRunAnswer } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import type { CustomerBody, Source } from './customer-body.ts';
import { CustomerFacts } from './customer-facts.tsx';
import { CustomerSegments } from './customer-segments.tsx';

/** Everything that a run knows of one customer, and what put it into its segments. */
export function CustomerPage() {
  const { customer } = useAddress().address;
  const answer = useRunAnswer<CustomerBody>(`/v1/customers/${encodeURIComponent(customer)}`);
  return <Answered answer={answer}>{(body) => <Content body={body} />}</Answered>;
}

function Content({ body }: { body: CustomerBody }) {
  const { t } = useLocale();
  const text = useElementText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [body.customer_id]);
  const rfm = body.memberships.find(({ scheme, is_primary }) => scheme === 'rfm' && is_primary);
  return (
    <>
      {rfm !== undefined && (
        <p class="back">
          <Link to={{ ...OTHER_PAGE, scheme: 'rfm', page: 'customers', segment: rfm.segment_id }}>
            {`← ${t('customers.title')}`}
          </Link>
        </p>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {body.profile.name ?? body.customer_id}
      </h1>
      <CustomerFacts body={body} />
      <CustomerSegments body={body} />
      <section aria-labelledby="sources">
        <h2 id="sources">{text('customer.sources')}</h2>
        <Table
          caption={text('customer.sources')}
          columns={[
            { id: 'source', title: text('customer.source'), cell: (row: Source) => row.source },
            { id: 'record_id', title: text('customer.record'), isText: true, cell: (row) => row.record_id },
          ]}
          rows={body.sources ?? []}
        />
      </section>
    </>
  );
}

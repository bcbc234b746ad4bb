import type { Customer, Unit } from '../api/types.ts';
import { NO_VALUE } from '../i18n/format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useAddress } from '../state/use-address.ts';
import { OTHER_PAGE } from '../state/address.ts';
import { Link } from './link.tsx';
import type { Sort } from './sorting.ts';
import { Table, type Column } from './table.tsx';

const MEASURES: readonly [
  'recency_days' | 'frequency' | 'orders' | 'monetary' | 'r_score' | 'f_score' | 'm_score',
  Unit,
][] = [
  ['recency_days', 'count'],
  ['frequency', 'count'],
  ['orders', 'count'],
  ['monetary', 'money'],
  ['r_score', 'count'],
  ['f_score', 'count'],
  ['m_score', 'count'],
];

/** The orders that a run keeps ready, each in one direction: the best first. */
const ORDERS: Record<string, Sort> = {
  monetary: { column: 'monetary', descending: true },
  frequency: { column: 'frequency', descending: true },
  recency_days: { column: 'recency_days', descending: false },
  name: { column: 'name', descending: false },
  customer_id: { column: 'customer_id', descending: false },
};
const BY_MONEY: Sort = { column: 'monetary', descending: true };

/** Customers with the measures that the answer carries. */
export function CustomerTable({ customers }: { customers: readonly Customer[] }) {
  const { t, format } = useLocale();
  const { address } = useAddress();
  const has = (id: string) => customers.some((customer) => customer[id] != null);
  const columns: Column<Customer>[] = [
    {
      id: 'customer_id',
      title: t('customers.customer_id'),
      cell: (customer) => <CustomerLink id={String(customer.customer_id)} />,
    },
    ...(has('name')
      ? [
          {
            id: 'name',
            title: t('customers.name'),
            isText: true,
            cell: (c: Customer) => <span class="long">{c.name ?? NO_VALUE}</span>,
          },
        ]
      : []),
    ...MEASURES.filter(([id]) => has(id)).map(([id, unit]) => ({
      id,
      title: format.head(unit, t(`customers.${id}`)),
      cell: (customer: Customer) => {
        const value = customer[id];
        return format.cell(unit, typeof value === 'number' ? value : null);
      },
    })),
  ];
  return (
    <Table
      caption={t('customers.title')}
      columns={columns}
      rows={customers}
      sorting={{
        now: ORDERS[address.sort] ?? BY_MONEY,
        next: (column) => (column in ORDERS ? column : undefined),
      }}
    />
  );
}

function CustomerLink({ id }: { id: string }) {
  return <Link to={{ ...OTHER_PAGE, page: 'customer', customer: id }}>{id}</Link>;
}

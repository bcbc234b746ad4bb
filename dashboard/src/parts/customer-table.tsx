import type { Customer, Unit } from '../api/types.ts';
import { NO_VALUE } from '../i18n/format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useAddress } from '../state/use-address.ts';
import { parseSort } from './sorting.ts';
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

/** Orders that the API keeps ready; other columns cannot be sorted by. */
const SORTS: readonly string[] = ['recency_days', 'frequency', 'monetary'];

/** Customers with the measures that the answer carries. */
export function CustomerTable({ customers }: { customers: readonly Customer[] }) {
  const { t, format } = useLocale();
  const { address } = useAddress();
  const has = (id: string) => customers.some((customer) => customer[id] != null);
  const columns: Column<Customer>[] = [
    { id: 'customer_id', title: t('customers.customer_id'), cell: (customer) => customer.customer_id },
    ...(has('name')
      ? [
          {
            id: 'name',
            title: t('customers.name'),
            isText: true,
            cell: (c: Customer) => c.name ?? NO_VALUE,
          },
        ]
      : []),
    ...MEASURES.filter(([id]) => has(id)).map(([id, unit]) => ({
      id,
      title: t(`customers.${id}`),
      cell: (customer: Customer) => {
        const value = customer[id];
        return format.metric(unit, typeof value === 'number' ? value : null);
      },
    })),
  ];
  return (
    <Table
      caption={t('customers.title')}
      columns={columns}
      rows={customers}
      sort={parseSort(address.sort, '-monetary')}
      sortable={(id) => SORTS.includes(id)}
    />
  );
}

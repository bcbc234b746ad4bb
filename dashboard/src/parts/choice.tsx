import { hrefOf, type Address } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  change: (value: string) => Partial<Address>;
}

/** A choice that is kept in the address. */
export function Choice({ label, value, options, change }: ChoiceProps) {
  const { address, go } = useAddress();
  return (
    <label>
      {label}{' '}
      <select
        value={value}
        onChange={(event) => {
          go(hrefOf(address, change(event.currentTarget.value)));
        }}
      >
        {options.map(([id, name]) => (
          <option value={id}>{name}</option>
        ))}
      </select>
    </label>
  );
}

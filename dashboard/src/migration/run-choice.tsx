import type { RunSizes } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';

interface RunChoiceProps {
  runs: readonly RunSizes[];
  /** A run id. */
  chosen: string;
}

/** Picks the run that the shown one is compared with; the choice is kept in the address. */
export function RunChoice({ runs, chosen }: RunChoiceProps) {
  const { format } = useLocale();
  const text = useElementText();
  const { address, go } = useAddress();
  return (
    <label>
      {text('moves.since')}{' '}
      <select
        value={chosen}
        onChange={(event) => {
          go(hrefOf(address, { since: event.currentTarget.value }));
        }}
      >
        {runs.map((run) => (
          <option value={run.run_id}>{format.instant(run.published_at)}</option>
        ))}
      </select>
    </label>
  );
}

import { useRef, useState } from 'preact/hooks';
import type { Audience, Named } from '../api/types.ts';
import { useAudienceText } from '../i18n/audiences-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { filterWords } from '../parts/filter-words.ts';
import { FILTERS } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import { faultsOf, requestOf, type Entered, type Field } from './entered.ts';
import { Failed } from './failed.tsx';
import { SegmentBoxes } from './segment-boxes.tsx';
import { TextField } from './text-field.tsx';
import { useMaking } from './use-making.ts';

const USUAL_PERCENT = '10';

interface FormProps {
  /** To choose from. */
  segments: readonly Named[];
  show: (audience: Audience) => void;
}

/** Asks for an audience: for which campaign, of which segments, and how many are held out. */
export function AudienceForm({ segments, show }: FormProps) {
  const text = useAudienceText();
  const { address } = useAddress();
  const { making, make } = useMaking(show);
  const [isSent, setSent] = useState(false);
  const [entered, setEntered] = useState<Entered>({
    campaign: '',
    share: USUAL_PERCENT,
    segments: [address.segment],
  });
  const form = useRef<HTMLFormElement>(null);
  const faults = isSent ? faultsOf(entered) : [];
  const wrong = (field: Field) => (faults.includes(field) ? text(`wrong.${field}`) : undefined);
  const change = (changed: Partial<Entered>) => {
    setEntered({ ...entered, ...changed });
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    const [first] = faultsOf(entered);
    const request = requestOf(entered, address.scheme, filterWords(address));
    if (request !== undefined && making !== 'making') make(request);
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
  };
  return (
    <form ref={form} noValidate onSubmit={send}>
      <p>{text('lead')}</p>
      <TextField
        name="campaign_id"
        label={text('campaign')}
        help={text('campaign.help')}
        value={entered.campaign}
        wrong={wrong('campaign_id')}
        change={(campaign) => {
          change({ campaign });
        }}
      />
      <SegmentBoxes
        segments={segments}
        chosen={entered.segments}
        wrong={wrong('segments')}
        change={(chosen) => {
          change({ segments: chosen });
        }}
      />
      <TextField
        name="holdout_share"
        label={text('share')}
        help={text('share.help')}
        isNumber
        value={entered.share}
        wrong={wrong('holdout_share')}
        change={(share) => {
          change({ share });
        }}
      />
      <Filters />
      <p>
        <button type="submit" class="main" disabled={making === 'making'}>
          {text('make')}
        </button>{' '}
        <span role="status">{making === 'making' && text('making')}</span>
      </p>
      {typeof making === 'object' && <Failed failure={making} />}
    </form>
  );
}

/** What is taken over from the list. */
function Filters() {
  const { t, lang } = useLocale();
  const text = useAudienceText();
  const { address } = useAddress();
  const set = FILTERS.filter((name) => address[name] !== '');
  if (set.length === 0) return null;
  return (
    <p>
      {text('only', {
        filters: set
          .map(
            (name) =>
              `${t(`filter.${name}`).toLocaleLowerCase(lang)}: ${address[name].replace(/,\s*/g, ', ')}`,
          )
          .join('; '),
      })}
    </p>
  );
}

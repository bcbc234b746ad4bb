import { useQualityText, hasQualityText } from '../i18n/quality-text.ts';

const FIRST = 6;

/** What was changed on the way in, the most frequent first. */
export function Repairs({ repairs }: { repairs: Record<string, number> }) {
  const q = useQualityText();
  const kinds = Object.entries(repairs).sort(([, one], [, other]) => other - one);
  if (kinds.length === 0) return <p>{q('repairs.none')}</p>;
  return (
    <>
      <p class="note">{q('repairs.note')}</p>
      <List kinds={kinds.slice(0, FIRST)} />
      {kinds.length > FIRST && (
        <details>
          <summary>{q('repairs.more')}</summary>
          <List kinds={kinds.slice(FIRST)} />
        </details>
      )}
    </>
  );
}

function List({ kinds }: { kinds: readonly [string, number][] }) {
  const q = useQualityText();
  return (
    <ul class="repairs">
      {kinds.map(([kind, count]) => {
        const key = `repair.${kind}`;
        return <li>{hasQualityText(key) ? q(key, { count }) : `${kind.replaceAll('_', ' ')}: ${count}`}</li>;
      })}
    </ul>
  );
}

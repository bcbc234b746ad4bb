interface RowSplitProps {
  rows: { rows_accepted: number; rows_duplicate: number; rows_quarantined: number };
}

const WIDTH = 1_000;
const HEIGHT = 10;
/** A single refused row of a million still shows. */
const LEAST = 4;

export interface Stretch {
  part: 'accepted' | 'duplicate' | 'quarantined';
  from: number;
  width: number;
}

/** How a bar of this width is divided; a part without rows has no stretch, one with rows is seen. */
export function stretches({ rows }: RowSplitProps, width: number): Stretch[] {
  const parts = (['accepted', 'duplicate', 'quarantined'] as const)
    .map((part) => ({ part, rows: rows[`rows_${part}`] }))
    .filter((part) => part.rows > 0);
  const all = parts.reduce((sum, part) => sum + part.rows, 0);
  const raw = parts.map((part) => Math.max(LEAST, (part.rows / all) * width));
  const scale = width / raw.reduce((sum, size) => sum + size, 0);
  let from = 0;
  return parts.map(({ part }, i) => {
    const size = (raw[i] ?? 0) * scale;
    from += size;
    return { part, from: from - size, width: size };
  });
}

/** The figures beside it as one bar. */
export function RowSplit({ rows }: RowSplitProps) {
  return (
    <svg class="row-split" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {stretches({ rows }, WIDTH).map(({ part, from, width }) => (
        <rect class={part} x={from} width={width} height={HEIGHT} />
      ))}
    </svg>
  );
}

const [WIDTH, HEIGHT] = [240, 6];

/** How a sum of money stands to the largest one; it says nothing that is not written beside it. */
export function stakeBar(value: number | null, most: number | null) {
  const share = most === null || most <= 0 ? 0 : Math.min(1, Math.max(0, (value ?? 0) / most));
  return (
    <svg
      class="chart stake"
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      height={HEIGHT}
    >
      <rect class="bed" width={WIDTH} height={HEIGHT} />
      <rect class="mark" width={share * WIDTH} height={HEIGHT} />
    </svg>
  );
}

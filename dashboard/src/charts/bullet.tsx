const [WIDTH, HEIGHT] = [240, 14];

/** A value as a bar against its target as a stroke; it says nothing that is not written beside it. */
export function bullet(value: number | null, target: number) {
  const most = Math.max(value ?? 0, target) * 1.1;
  const x = (amount: number) => (most > 0 ? (Math.max(0, amount) / most) * WIDTH : 0);
  return (
    <svg
      class="chart bullet"
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      height={HEIGHT}
    >
      <rect class="bed" y={2} width={WIDTH} height={HEIGHT - 4} />
      <g class="segment total">
        <rect class="mark" y={4} width={x(value ?? 0)} height={HEIGHT - 8} />
      </g>
      <rect class="target" x={x(target) - 1} width={2} height={HEIGHT} />
    </svg>
  );
}

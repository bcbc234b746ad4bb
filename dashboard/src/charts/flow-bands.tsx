import { Canvas } from './canvas.tsx';
import { BAR, FlowColumn, LEAST } from './flow-column.tsx';
import type { FlowLayout, PlacedLink, PlacedNode } from './flow-layout.ts';
import type { ChartOptions } from './options.ts';

export interface FlowBandsOptions extends ChartOptions {
  /** Heads of the two columns. */
  fromTitle: string;
  toTitle: string;
  count: (customers: number) => string;
}

const PER_CHARACTER = 7.4;
/** A Sankey diagram of two columns: bands lead from where customers were to where they are. */
export function flowBands(layout: FlowLayout, options: FlowBandsOptions) {
  const { width, count } = options;
  const isNarrow = width < 480;
  const label = (node: PlacedNode) => (isNarrow ? node.name : `${node.name} ${count(node.customers)}`);
  const room = (nodes: readonly PlacedNode[]) =>
    Math.min(
      width * 0.34,
      12 + PER_CHARACTER * (isNarrow ? 0.85 : 1) * Math.max(0, ...nodes.map((node) => label(node).length)),
    );
  const [left, right] = [room(layout.from), width - room(layout.to)];
  const names = new Map([...layout.from, ...layout.to].map(({ id, name }) => [id, name]));
  return (
    <Canvas options={options} height={layout.height}>
      <g class={isNarrow ? 'narrow' : ''}>
        <text class="quiet" y={11}>
          {options.fromTitle}
        </text>
        <text class="quiet" x={width} y={11} text-anchor="end">
          {options.toTitle}
        </text>
        {layout.links.map((link) => (
          <g class={`segment ${link.colour} band ${link.isStaying ? 'staying' : ''}`}>
            <title>{`${names.get(link.from) ?? ''} → ${names.get(link.to) ?? ''}: ${count(link.customers)}`}</title>
            <path d={bandPath(link, left + BAR, right - BAR)} />
          </g>
        ))}
        <FlowColumn nodes={layout.from} x={left} anchor="end" label={label} count={count} />
        <FlowColumn nodes={layout.to} x={right - BAR} anchor="start" label={label} count={count} />
      </g>
    </Canvas>
  );
}

function bandPath({ left, right, height }: PlacedLink, from: number, to: number): string {
  const middle = (from + to) / 2;
  const thick = Math.max(LEAST, height);
  return (
    `M${from} ${left}C${middle} ${left} ${middle} ${right} ${to} ${right}` +
    `v${thick}C${middle} ${right + thick} ${middle} ${left + thick} ${from} ${left + thick}Z`
  );
}

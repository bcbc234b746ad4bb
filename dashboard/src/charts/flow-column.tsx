import type { PlacedNode } from './flow-layout.ts';

/** Width of the bar of a node. */
export const BAR = 9;
/** What stands for few customers still shows. */
export const LEAST = 0.75;

interface FlowColumnProps {
  nodes: readonly PlacedNode[];
  x: number;
  /** Which end of its name is at the bar. */
  anchor: 'start' | 'end';
  label: (node: PlacedNode) => string;
  count: (customers: number) => string;
}

/** The nodes of one side with their names outside. */
export function FlowColumn({ nodes, x, anchor, label, count }: FlowColumnProps) {
  return (
    <>
      {nodes.map((node) => (
        <g class={`segment ${node.colour}`}>
          <title>{`${node.name}: ${count(node.customers)}`}</title>
          <rect class="mark" x={x} y={node.top} width={BAR} height={Math.max(LEAST, node.height)} />
          <text
            class={node.colour === 'total' ? 'quiet' : 'name'}
            x={anchor === 'end' ? x - 5 : x + BAR + 5}
            y={node.top + node.height / 2 + 4}
            text-anchor={anchor}
          >
            {label(node)}
          </text>
        </g>
      ))}
    </>
  );
}

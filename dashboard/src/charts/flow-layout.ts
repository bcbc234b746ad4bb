export interface FlowNode {
  id: string;
  name: string;
  /** Id of the segment, `total` for who is in none. */
  colour: string;
  customers: number;
}

export interface FlowLink {
  /** Ids of nodes of the left and the right column. */
  from: string;
  to: string;
  customers: number;
}

export interface PlacedNode extends FlowNode {
  top: number;
  height: number;
}

/** A band between the columns; the heights at both ends are equal. */
export interface PlacedLink extends FlowLink {
  colour: string;
  /** Whether it ends where it began. */
  isStaying: boolean;
  left: number;
  right: number;
  height: number;
}

/** Between two nodes, so that a line of text fits beside the least of them. */
const GAP = 16;
const TOP = 22;
/** Of all customers together. */
const FILLED = 320;

export interface FlowLayout {
  from: PlacedNode[];
  to: PlacedNode[];
  links: PlacedLink[];
  height: number;
}

/** Stacks both columns on one scale and gives each link its stretch of both ends, in the columns' order. */
export function flowLayout(
  from: readonly FlowNode[],
  to: readonly FlowNode[],
  links: readonly FlowLink[],
): FlowLayout {
  const all = links.reduce((sum, link) => sum + link.customers, 0);
  const scale = all === 0 ? 0 : FILLED / all;
  const stacked = (nodes: readonly FlowNode[]): PlacedNode[] => {
    let top = TOP;
    return nodes.map((node) => {
      const height = node.customers * scale;
      const placed = { ...node, top, height };
      top += height + GAP;
      return placed;
    });
  };
  const columns = { from: stacked(from), to: stacked(to) };
  const ends = (nodes: readonly PlacedNode[]) => new Map(nodes.map((node) => [node.id, node.top]));
  const [free, taken] = [ends(columns.from), ends(columns.to)];
  const place = (id: string, places: Map<string, number>, height: number) => {
    const at = places.get(id) ?? TOP;
    places.set(id, at + height);
    return at;
  };
  const placed: PlacedLink[] = [];
  for (const source of columns.from) {
    for (const target of columns.to) {
      const link = links.find((one) => one.from === source.id && one.to === target.id);
      if (link === undefined) continue;
      const height = link.customers * scale;
      placed.push({
        ...link,
        colour: source.colour === 'total' ? target.colour : source.colour,
        isStaying: source.id === target.id,
        left: place(source.id, free, height),
        right: place(target.id, taken, height),
        height,
      });
    }
  }
  const height = TOP + FILLED + Math.max(from.length, to.length, 1) * GAP;
  return { ...columns, links: placed, height };
}

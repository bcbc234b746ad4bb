export interface Labelled {
  /** Place of the mark that the name belongs to. */
  x: number;
  y: number;
  name: string;
}

export interface PlacedLabel {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const GAP = 8;

/** A place for each name beside, above or below its mark, clear of the marks and of other names; null where there is none. */
export function placeLabels(
  marks: readonly Labelled[],
  perCharacter: number,
  bounds: Box,
): (PlacedLabel | null)[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  return marks.map(({ x, y, name }) => {
    const length = name.length * perCharacter;
    const candidates: PlacedLabel[] = [
      { x: x + GAP, y: y + 4, anchor: 'start' },
      { x: x - GAP, y: y + 4, anchor: 'end' },
      { x, y: y - GAP, anchor: 'middle' },
      { x, y: y + GAP + 9, anchor: 'middle' },
      { x: x + 4, y: y - GAP, anchor: 'end' },
      { x: x - 4, y: y - GAP, anchor: 'start' },
      { x: x + 4, y: y + GAP + 9, anchor: 'end' },
      { x: x - 4, y: y + GAP + 9, anchor: 'start' },
    ];
    for (const place of candidates) {
      const box = boxOf(place, length);
      const isInside =
        box.left >= bounds.left &&
        box.right <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom;
      if (isInside && !taken.some((other) => overlap(box, other))) {
        taken.push(box);
        return place;
      }
    }
    return null;
  });
}

function boxOf({ x, y, anchor }: PlacedLabel, length: number): Box {
  const left = { start: x, end: x - length, middle: x - length / 2 }[anchor];
  return { left, right: left + length, top: y - 9, bottom: y + 3 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
const [SCALE, MARGIN, LINE] = [2, 16, 18];

/** A chart as a picture, with lines of text below it: what it is, of which run, with which choice. */
export async function pngOf(chart: SVGSVGElement, notes: readonly string[]): Promise<Blob | null> {
  const { width, height } = chart.getBoundingClientRect();
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const [from, to] = [chart.querySelectorAll('*'), copy.querySelectorAll('*')];
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    // As attributes: the page's policy allows no inline style.
    for (const name of PAINT) to[i]?.setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + 2 * MARGIN + notes.length * LINE) * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const { backgroundColor, color, fontFamily } = getComputedStyle(document.body);
  context.scale(SCALE, SCALE);
  context.fillStyle = backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, MARGIN, MARGIN, width, height);
  context.fillStyle = color;
  context.font = `12px ${fontFamily}`;
  notes.forEach((note, i) => {
    context.fillText(note, MARGIN, height + MARGIN + (i + 1) * LINE);
  });
  return new Promise((done) => {
    canvas.toBlob(done, 'image/png');
  });
}

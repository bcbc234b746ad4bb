import type { ComponentChildren } from 'preact';
import type { ChartOptions } from './options.ts';

interface CanvasProps {
  options: ChartOptions;
  height: number;
  children: ComponentChildren;
}

/** The drawing surface of a chart: one image with a name and a description. */
export function Canvas({ options: { id, width, title, description }, height, children }: CanvasProps) {
  return (
    <svg
      class="chart"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  );
}

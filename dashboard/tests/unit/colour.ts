type Triple = readonly [number, number, number];

/** What each kind of sight makes of linear RGB, at full severity (Machado, Oliveira, Fernandes 2009). */
export const SIGHTS: Record<string, readonly Triple[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function linear(hex: string): Triple {
  const part = (from: number) => {
    const value = parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Contrast ratio as WCAG 2 defines it. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string) => dot(linear(hex), [0.2126, 0.7152, 0.0722]);
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** OKLab (Ottosson 2020). */
function oklab(rgb: Triple): Triple {
  const [r, g, b] = rgb.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;
  const lms = [
    Math.cbrt(dot([r, g, b], [0.4122214708, 0.5363325363, 0.0514459929])),
    Math.cbrt(dot([r, g, b], [0.2119034982, 0.6806995451, 0.1073969566])),
    Math.cbrt(dot([r, g, b], [0.0883024619, 0.2817188376, 0.6299787005])),
  ] as const;
  return [
    dot(lms, [0.2104542553, 0.793617785, -0.0040720468]),
    dot(lms, [1.9779984951, -2.428592205, 0.4505937099]),
    dot(lms, [0.0259040371, 0.7827717662, -0.808675766]),
  ];
}

/** How far apart two colours are in OKLab for a kind of sight. */
export function distance(a: string, b: string, sight: string): number {
  const seen = (hex: string) =>
    oklab((SIGHTS[sight] ?? []).map((row) => dot(row, linear(hex))) as unknown as Triple);
  const [x, y] = [seen(a), seen(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

/** Width of a bold character of 1 px in the widest face a machine may fall back to (DejaVu Sans Bold). */
export const BOLD_CHARACTER = 0.7;

/** Breaks a name at its blanks into lines of at most `width` pixels, a character taken as `perCharacter` wide. */
export function wrap(name: string, width: number, perCharacter: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && (last.length + 1 + word.length) * perCharacter <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

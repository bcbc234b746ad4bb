/** Hands a file to the browser's downloads. */
export function saveAs(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun by then; the browser holds the file itself.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

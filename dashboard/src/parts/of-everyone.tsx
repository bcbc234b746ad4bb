import { useId } from 'preact/hooks';

/** Stands where a part would, and says that it is only known of all customers, not of those of one kind. */
export function OfEveryone({ title, note }: { title: string; note: string }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="note">{note}</p>
    </section>
  );
}

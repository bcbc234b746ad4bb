import en from '../i18n/start.en.json';
import pl from '../i18n/start.pl.json';

/** Shown where something is missing without which there is no page, in both languages since none may have come. */
export function notStarted(missing: keyof typeof en) {
  return (
    <main class="alone">
      <h1>Clientele</h1>
      <p lang="en">{en[missing]}</p>
      <p lang="pl">{pl[missing]}</p>
    </main>
  );
}

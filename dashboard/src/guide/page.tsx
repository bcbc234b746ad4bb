import { useLocale } from '../i18n/locale.ts';
import { Link } from '../parts/link.tsx';
import en from './guide.en.json';
import pl from './guide.pl.json';

const GUIDES = { en, pl };

/** What the pages mean and how to work with them, for people who never saw a segmentation. */
export function GuidePage() {
  const { lang, t } = useLocale();
  const { title, lead, sections } = GUIDES[lang];
  return (
    <article class="guide">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <p>
        <Link to={{ page: 'home', tour: '1' }}>{t('tour.start')}</Link>
      </p>
      {sections.map((section) => (
        <section aria-labelledby={section.id}>
          <h2 id={section.id}>{section.title}</h2>
          {section.text.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
      ))}
    </article>
  );
}

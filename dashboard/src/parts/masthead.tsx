import { useLocale } from '../i18n/locale.ts';
import { ELEMENTS, OTHER_PAGE } from '../state/address.ts';
import { useSource } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { Link } from './link.tsx';
import { Holder } from './sign-in.tsx';

const PAGES = ['home', ...ELEMENTS, 'quality', 'guide'] as const;
const LANGUAGES = [
  ['pl', 'Polski'],
  ['en', 'English'],
] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** The head of every page: what this is, how fresh it is, and the ways on. */
export function Masthead() {
  const { t } = useLocale();
  const { address } = useAddress();
  return (
    <header class="masthead">
      <div class="title-row">
        <p class="product">Clientele</p>
        <Freshness />
        <div class="switches">
          <div role="group" aria-label={t('language')}>
            {LANGUAGES.map(([lang, name]) => (
              <Link to={{ lang }} lang={lang} current={address.lang === lang ? 'true' : undefined}>
                {name}
              </Link>
            ))}
          </div>
          <div role="group" aria-label={t('theme')}>
            {THEMES.map((theme) => (
              <Link to={{ theme }} current={address.theme === theme ? 'true' : undefined}>
                {t(`theme.${theme}`)}
              </Link>
            ))}
          </div>
          <Holder />
        </div>
      </div>
      <nav aria-label={t('pages')}>
        {PAGES.map((page) => (
          <Link to={{ ...OTHER_PAGE, page }} current={address.page === page ? 'page' : undefined}>
            {t(`page.${page}`)}
          </Link>
        ))}
      </nav>
    </header>
  );
}

function Freshness() {
  const { t, format } = useLocale();
  const { pulse, run } = useSource();
  const { health } = pulse;
  if (health?.as_of == null || run === undefined) return <dl class="freshness" />;
  const isCurrent = run === health.run_id;
  return (
    <dl class="freshness">
      {isCurrent && (
        <div>
          <dt>{t('as_of')}</dt>
          <dd>{format.instant(health.as_of)}</dd>
        </div>
      )}
      {isCurrent && health.published_at != null && (
        <div>
          <dt>{t('published')}</dt>
          <dd title={format.instant(health.published_at)}>
            {format.ago(health.published_at, pulse.checkedAt)}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('run')}</dt>
        <dd class="run-id">{run}</dd>
      </div>
    </dl>
  );
}

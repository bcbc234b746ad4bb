import { useEffect, useMemo } from 'preact/hooks';
import type { ApiClient } from './api/client.ts';
import type { Config } from './api/config.ts';
import { formatFor } from './i18n/format.ts';
import { LocaleContext, type Locale } from './i18n/locale.ts';
import { translatorOver, type TextKey, type Texts } from './i18n/text.ts';
import { useTexts } from './i18n/use-texts.ts';
import { FirstDay, PAGES } from './pages/pages.tsx';
import { Masthead } from './parts/masthead.tsx';
import { Notices } from './parts/notices.tsx';
import { SignedOut } from './parts/sign-in.tsx';
import type { Identity } from './sign-in/identity.ts';
import { IdentityContext, useStanding } from './sign-in/use-identity.ts';
import { Source, SourceContext, useRegistry } from './state/source.ts';
import { NavigationContext, useNavigation } from './state/use-address.ts';
import { useActivity } from './state/use-activity.ts';
import { useHealth } from './state/use-health.ts';
import { Tour } from './tour/tour.tsx';

interface AppProps {
  api: ApiClient;
  config: Config;
  identity: Identity;
  clock: () => number;
  /** In the language in which the page was opened. */
  texts: Texts;
}

export function App({ api, config, identity, clock, texts: first }: AppProps) {
  const navigation = useNavigation();
  const { theme, page, run } = navigation.address;
  const texts = useTexts(navigation.address.lang, first);
  const { lang } = texts;
  const pulse = useHealth(api, clock);
  const locale = useMemo(() => localeOf(texts), [texts]);
  const activity = useActivity(api, pulse);
  const { session, ranOut } = useStanding(identity);
  const source = new Source(api, config, pulse, activity, useRegistry(api, pulse, navigation.address), run);

  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${locale.t(`page.${page}`)} – Clientele`;
  }, [lang, locale, page]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  const Page = PAGES[page];
  // What was loaded stays when the sign-in runs out, not when the reader ends it.
  const isOut = identity.isAsked && session === undefined && !ranOut;
  const content = source.isFirstDay && page !== 'quality' && page !== 'guide' ? <FirstDay /> : <Page />;
  return (
    <IdentityContext.Provider value={identity}>
      <NavigationContext.Provider value={navigation}>
        <LocaleContext.Provider value={locale}>
          <SourceContext.Provider value={source}>
            <a class="skip" href="#main">
              {locale.t('skip')}
            </a>
            <Masthead />
            <main id="main" tabIndex={-1} class={pulse.failure === undefined ? '' : 'stale'}>
              <Notices />
              {isOut ? (
                <SignedOut />
              ) : (
                <>
                  <Tour />
                  {content}
                </>
              )}
            </main>
          </SourceContext.Provider>
        </LocaleContext.Provider>
      </NavigationContext.Provider>
    </IdentityContext.Provider>
  );
}

function localeOf({ lang, entries }: Texts): Locale {
  return {
    lang,
    t: translatorOver(entries, lang),
    has: (key): key is TextKey => key in entries,
    format: formatFor(lang, undefined),
  };
}
